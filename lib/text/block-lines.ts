import { hunksBetween } from './hunks';
import { type Sentence, sentenceKey } from './sentences';

type Placed = { fingerprint: string; occurrence: number; block: number; line: number };

/**
 * The line of each new block: that of the old block it shares the most text with (both halves of a split paragraph keep theirs);
 * failing that, of the old block in its place, if as many were rewritten there as now stand there; else a new one.
 */
export function blockLines(
  before: readonly Placed[],
  next: readonly Sentence[],
  nextLine: number,
): { ofBlock: Map<number, number>; nextLine: number } {
  const oldBlocks = [...new Map(before.map(({ block, line }) => [block, line]))].sort((x, y) => x[0] - y[0]);
  const newBlocks = [...new Set(next.map(({ block }) => block))].sort((x, y) => x - y);
  const origin = mostShared(before, next);

  const ofBlock = new Map<number, number>();
  let free = oldBlocks.reduce((most, [, line]) => Math.max(most, line + 1), nextLine);
  const lineOf = new Map(oldBlocks);
  for (const [block, from] of origin) ofBlock.set(block, lineOf.get(from) ?? free);

  // Hunks of blocks that share no sentence, between blocks that kept their order.
  const claimed = new Set(origin.values());
  const places = new Map(oldBlocks.map(([block], index) => [block, index]));
  let last = -1;
  const pairs: [number, number][] = [];
  for (const [index, block] of newBlocks.entries()) {
    const place = places.get(origin.get(block) ?? -1) ?? -1;
    if (place <= last) continue;
    pairs.push([place, index]);
    last = place;
  }
  for (const { before: old, after } of hunksBetween(pairs, oldBlocks.length, newBlocks.length)) {
    const rewritten = oldBlocks.slice(...old).filter(([block]) => !claimed.has(block));
    const standing = newBlocks.slice(...after).filter((block) => !ofBlock.has(block));
    if (rewritten.length !== standing.length) continue;
    for (const [index, block] of standing.entries()) ofBlock.set(block, rewritten[index]?.[1] ?? free);
  }
  for (const block of newBlocks) if (!ofBlock.has(block)) ofBlock.set(block, free++);
  return { ofBlock, nextLine: free };
}

/** For each new block the old block that holds most of its unchanged sentences, by length; of equals, the first. */
function mostShared(before: readonly Placed[], next: readonly Sentence[]): Map<number, number> {
  const oldBlock = new Map(before.map((sentence) => [sentenceKey(sentence), sentence.block]));
  const shared = new Map<number, Map<number, number>>();
  for (const sentence of next) {
    const from = oldBlock.get(sentenceKey(sentence));
    if (from === undefined) continue;
    const counts = shared.get(sentence.block) ?? new Map<number, number>();
    counts.set(from, (counts.get(from) ?? 0) + sentence.end - sentence.start);
    shared.set(sentence.block, counts);
  }
  const origin = new Map<number, number>();
  for (const [block, counts] of shared) {
    const best = [...counts].sort((x, y) => y[1] - x[1] || x[0] - y[0])[0];
    if (best !== undefined) origin.set(block, best[0]);
  }
  return origin;
}
