import { compareHashes, EMPTY_ROOT, type Hash, hashNode, type StoredNodes, splitPoint } from './merkle';

/** All that is needed to go on appending: the roots of the complete subtrees, largest first. O(log n) in size. */
type Frontier = { readonly size: number; readonly peaks: readonly Hash[] };

/** Told of every subtree that an append completes (the leaf itself is level 0), so that it can be stored. */
type OnNode = (level: number, index: number, hash: Hash) => void;

export const EMPTY_FRONTIER: Frontier = { size: 0, peaks: [] };

/** Appends one leaf hash: at most log2(n) hashes. The given frontier stays as it was. */
export function append(frontier: Frontier, leaf: Hash, onNode?: OnNode): Frontier {
  const peaks = [...frontier.peaks];
  let node = leaf;
  let level = 0;
  let index = frontier.size;
  onNode?.(level, index, node);
  while (index % 2 === 1) {
    const left = peaks.pop();
    if (!left) throw new RangeError('a frontier with fewer peaks than its size has');
    node = hashNode(left, node);
    level += 1;
    index = (index - 1) / 2;
    onNode?.(level, index, node);
  }
  peaks.push(node);
  return { size: frontier.size + 1, peaks };
}

/**
 * Enters the leaves of one checkpoint, sorted by hash, so that their order in the log says nothing about the order of
 * events within it.
 * @throws RangeError if two are equal: every leaf has its own salt, so that is a mistake of the caller's.
 */
export function appendCheckpoint(frontier: Frontier, leaves: readonly Hash[], onNode?: OnNode): Frontier {
  let grown = frontier;
  let previous: Hash | undefined;
  for (const leaf of [...leaves].sort(compareHashes)) {
    if (previous && compareHashes(previous, leaf) === 0) throw new RangeError('the same leaf twice in one checkpoint');
    grown = append(grown, leaf, onNode);
    previous = leaf;
  }
  return grown;
}

/** RFC 6962 root of everything appended so far. */
export function frontierRoot(frontier: Frontier): Hash {
  return (
    frontier.peaks.reduceRight<Hash | undefined>((right, left) => (right ? hashNode(left, right) : left), undefined) ?? EMPTY_ROOT
  );
}

/** The frontier of the first `size` leaves, read back from the stored nodes. */
export function frontierAt(nodes: StoredNodes, size: number): Frontier {
  const peaks: Hash[] = [];
  let start = 0;
  while (start < size) {
    // The largest power of two that still fits.
    const width = splitPoint(size - start + 1);
    peaks.push(nodes(Math.log2(width), start / width));
    start += width;
  }
  return { size, peaks };
}

/** A whole tree in memory from its leaf hashes, in their order in the log. For tests, checks and small logs. */
export function treeOf(leaves: readonly Hash[]): { frontier: Frontier; nodes: StoredNodes; root: Hash } {
  const levels: Hash[][] = [];
  let frontier = EMPTY_FRONTIER;
  for (const leaf of leaves) {
    frontier = append(frontier, leaf, (level, index, hash) => {
      const row = levels[level] ?? [];
      row[index] = hash;
      levels[level] = row;
    });
  }
  const nodes: StoredNodes = (level, index) => {
    const hash = levels[level]?.[index];
    if (!hash) throw new RangeError(`no complete subtree ${index} at level ${level}`);
    return hash;
  };
  return { frontier, nodes, root: frontierRoot(frontier) };
}
