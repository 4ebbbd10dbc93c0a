import { type Hash, hashNode, type StoredNodes, sameHash, splitPoint, subtreeRoot } from './merkle';

/**
 * RFC 6962, section 2.1.1: the audit path of leaf `index` (from 0) in the tree of the first `size` leaves, leaf side first.
 * Reads O(log² n) stored nodes.
 * @throws RangeError if there is no such leaf.
 */
export function inclusionProof(nodes: StoredNodes, index: number, size: number): Hash[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const path: Hash[] = [];
  let start = 0;
  let width = size;
  while (width > 1) {
    const split = splitPoint(width);
    const right = index - start >= split;
    path.push(right ? subtreeRoot(nodes, start, split) : subtreeRoot(nodes, start + split, width - split));
    if (right) start += split;
    width = right ? width - split : split;
  }
  return path.reverse();
}

/** RFC 9162, section 2.1.3.2 (the same trees as RFC 6962, with the verifier spelled out). */
export function verifyInclusion(leaf: Hash, index: number, size: number, path: readonly Hash[], root: Hash): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let position = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      hash = hashNode(sibling, hash);
      // A rightmost node without a sibling rises unchanged.
      while (position % 2 === 0 && position !== 0) {
        position /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = hashNode(hash, sibling);
    }
    position = Math.floor(position / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameHash(hash, root);
}
