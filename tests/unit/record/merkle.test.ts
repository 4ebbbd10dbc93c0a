import { describe, expect, test } from 'vitest';
import { consistencyProof, verifyConsistency } from '@/lib/record/consistency';
import { append, appendCheckpoint, EMPTY_FRONTIER, frontierAt, frontierRoot, treeOf } from '@/lib/record/frontier';
import { inclusionProof, verifyInclusion } from '@/lib/record/inclusion';
import { EMPTY_ROOT, hashLeaf } from '@/lib/record/merkle';

/*
 * Known answers: the reference leaves and roots of Certificate Transparency (RFC 6962), as published with
 * github.com/transparency-dev/merkle, testonly/constants.go, and its inclusion and consistency test cases.
 */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const INCLUSION = [
  { index: 0, size: 8, path: ['96a296d2…', '5f083f0a…', '6b47aaf2…'] },
  { index: 5, size: 8, path: ['bc1a0643…', 'ca854ea1…', 'd37ee418…'] },
  { index: 2, size: 3, path: ['fac54203…'] },
];
const CONSISTENCY = [
  { first: 2, second: 8, path: ['5f083f0a…', '6b47aaf2…'] },
  { first: 6, second: 8, path: ['0ebc5d34…', 'ca854ea1…', 'd37ee418…'] },
  { first: 2, second: 5, path: ['5f083f0a…', 'bc1a0643…'] },
];

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const short = (bytes: Uint8Array) => `${hex(bytes).slice(0, 8)}…`;
const reference = treeOf(LEAVES.map((leaf) => hashLeaf(Buffer.from(leaf, 'hex'))));
const rootAt = (size: number) => Buffer.from(ROOTS[size] ?? '', 'hex');

describe('RFC 6962', () => {
  test.each(ROOTS.map((root, size) => ({ root, size })))('root of $size leaves', ({ root, size }) => {
    expect(hex(frontierRoot(frontierAt(reference.nodes, size)))).toBe(root);
  });

  test.each(INCLUSION)('inclusion of leaf $index in $size', ({ index, size, path }) => {
    const proof = inclusionProof(reference.nodes, index, size);
    expect(proof.map(short)).toEqual(path);
    expect(verifyInclusion(reference.nodes(0, index), index, size, proof, rootAt(size))).toBe(true);
  });

  test.each(CONSISTENCY)('consistency from $first to $second', ({ first, second, path }) => {
    const proof = consistencyProof(reference.nodes, first, second);
    expect(proof.map(short)).toEqual(path);
    const [before, after] = [first, second].map((size) => ({ size, root: rootAt(size) }));
    expect(before && after && verifyConsistency(before, after, proof)).toBe(true);
  });
});

describe('every tree of up to 40 leaves', () => {
  const { nodes } = treeOf(Array.from({ length: 40 }, (_, at) => hashLeaf(Uint8Array.of(at))));
  const head = (size: number) => ({ size, root: frontierRoot(frontierAt(nodes, size)) });

  test('each leaf is shown to be in it, at its place and nowhere else', () => {
    for (let size = 1; size <= 40; size += 1) {
      const { root } = head(size);
      for (let index = 0; index < size; index += 1) {
        const path = inclusionProof(nodes, index, size);
        for (let claimed = -1; claimed <= size * 2; claimed += 1) {
          expect(verifyInclusion(nodes(0, index), claimed, size, path, root)).toBe(claimed === index);
        }
        expect(verifyInclusion(nodes(0, index), index, size, [...path, root], root)).toBe(false);
        expect(path.length > 0 && verifyInclusion(nodes(0, index), index, size, path.slice(1), root)).toBe(false);
      }
    }
  });

  test('each is shown to begin every later one, and no other', () => {
    for (let second = 0; second <= 40; second += 1) {
      for (let first = 0; first <= second; first += 1) {
        const proof = consistencyProof(nodes, first, second);
        expect(verifyConsistency(head(first), head(second), proof)).toBe(true);
        expect(first < second && verifyConsistency(head(second), head(first), proof)).toBe(false);
        const forked = { size: first, root: hashLeaf(Uint8Array.of(200)) };
        expect(verifyConsistency(forked, head(second), proof)).toBe(false);
        expect(proof.length > 0 && verifyConsistency(head(first), head(second), proof.slice(1))).toBe(false);
        expect(verifyConsistency(head(first), head(second), [...proof, EMPTY_ROOT])).toBe(false);
      }
    }
  });
});

describe('appending', () => {
  test('a checkpoint enters its leaves sorted by hash, whatever their order', () => {
    const hashes = [3, 1, 2, 9, 4].map((byte) => hashLeaf(Uint8Array.of(byte)));
    const entered: string[] = [];
    const one = appendCheckpoint(EMPTY_FRONTIER, hashes, (level, _, hash) => level === 0 && entered.push(hex(hash)));
    expect(entered).toEqual(hashes.map(hex).sort());
    expect(frontierRoot(appendCheckpoint(EMPTY_FRONTIER, [...hashes].reverse()))).toEqual(frontierRoot(one));
    expect(() => appendCheckpoint(EMPTY_FRONTIER, [...hashes, ...hashes.slice(0, 1)])).toThrow(RangeError);
  });

  test('is resumed from the stored nodes', () => {
    const { nodes, frontier } = treeOf(Array.from({ length: 21 }, (_, at) => hashLeaf(Uint8Array.of(at))));
    const leaf = hashLeaf(Uint8Array.of(21));
    expect(append(frontierAt(nodes, 21), leaf)).toEqual(append(frontier, leaf));
  });

  test('costs at most log2(n) hashes and keeps log2(n) peaks', () => {
    let frontier = EMPTY_FRONTIER;
    let told = 0;
    for (let at = 0; at < 10_000; at += 1) {
      frontier = append(frontier, EMPTY_ROOT, () => {
        told += 1;
      });
    }
    expect(told).toBeLessThan(20_000);
    expect(frontier.peaks.length).toBeLessThanOrEqual(14);
  });
});
