import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array;

/**
 * Where complete subtrees are kept: the root over the leaves [index · 2^level, (index + 1) · 2^level). They never change
 * once they are complete, so a table of them is append-only too.
 */
export type StoredNodes = (level: number, index: number) => Hash;

const LEAF_PREFIX = Uint8Array.of(0);
const NODE_PREFIX = Uint8Array.of(1);

/** RFC 6962, section 2.1: the root of the empty tree is the hash of nothing. */
export const EMPTY_ROOT: Hash = sha256(new Uint8Array(0));

/** RFC 6962 leaf hash: the prefix keeps a leaf from passing for a node. */
export function hashLeaf(bytes: Uint8Array): Hash {
  return sha256(concatBytes(LEAF_PREFIX, bytes));
}

/** RFC 6962 hash of an inner node. */
export function hashNode(left: Hash, right: Hash): Hash {
  return sha256(concatBytes(NODE_PREFIX, left, right));
}

export function sameHash(a: Hash, b: Hash): boolean {
  return compareHashes(a, b) === 0;
}

/** Byte by byte, as unsigned numbers. */
export function compareHashes(a: Hash, b: Hash): number {
  for (const [at, byte] of a.entries()) {
    const difference = byte - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** RFC 6962 splits n leaves at the largest power of two that is smaller than n. */
export function splitPoint(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** Root over the leaves [start, start + size) of a log, where `start` is a multiple of the next power of two ≥ size. */
export function subtreeRoot(nodes: StoredNodes, start: number, size: number): Hash {
  if (size === 0) return EMPTY_ROOT;
  const level = Math.log2(size);
  if (Number.isInteger(level)) return nodes(level, start / size);
  const split = splitPoint(size);
  return hashNode(subtreeRoot(nodes, start, split), subtreeRoot(nodes, start + split, size - split));
}
