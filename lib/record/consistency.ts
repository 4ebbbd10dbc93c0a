import { EMPTY_ROOT, type Hash, hashNode, type StoredNodes, sameHash, splitPoint, subtreeRoot } from './merkle';

/**
 * RFC 6962, section 2.1.2: shows that the tree of `first` leaves is the beginning of the tree of `second` leaves.
 * Empty where there is nothing to show (`first` is 0 or `second`).
 * @throws RangeError unless 0 ≤ first ≤ second.
 */
export function consistencyProof(nodes: StoredNodes, first: number, second: number): Hash[] {
  if (!Number.isSafeInteger(first) || first < 0 || first > second) throw new RangeError(`no proof from ${first} to ${second}`);
  if (first === 0) return [];
  const path: Hash[] = [];
  let start = 0;
  let width = second;
  // While every step went left, the old root is the verifier's own; it need not be sent.
  let verifierHasIt = true;
  while (first - start !== width) {
    const split = splitPoint(width);
    if (first - start <= split) {
      path.push(subtreeRoot(nodes, start + split, width - split));
      width = split;
    } else {
      path.push(subtreeRoot(nodes, start, split));
      start += split;
      width -= split;
      verifierHasIt = false;
    }
  }
  if (!verifierHasIt) path.push(subtreeRoot(nodes, start, width));
  return path.reverse();
}

type TreeHead = { readonly size: number; readonly root: Hash };

/** RFC 9162, section 2.1.4.2. Every tree begins with the empty one. */
export function verifyConsistency(first: TreeHead, second: TreeHead, proof: readonly Hash[]): boolean {
  if (!Number.isSafeInteger(first.size) || !Number.isSafeInteger(second.size)) return false;
  if (first.size < 0 || first.size > second.size) return false;
  if (first.size === second.size) return proof.length === 0 && sameHash(first.root, second.root);
  if (first.size === 0) return proof.length === 0 && sameHash(first.root, EMPTY_ROOT);

  const [seed, ...rest] = Number.isInteger(Math.log2(first.size)) ? [first.root, ...proof] : proof;
  if (!seed) return false;
  let position = first.size - 1;
  let last = second.size - 1;
  while (position % 2 === 1) {
    position = (position - 1) / 2;
    last = Math.floor(last / 2);
  }
  let before = seed;
  let after = seed;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      before = hashNode(sibling, before);
      after = hashNode(sibling, after);
      while (position % 2 === 0 && position !== 0) {
        position /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      after = hashNode(after, sibling);
    }
    position = Math.floor(position / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameHash(before, first.root) && sameHash(after, second.root);
}
