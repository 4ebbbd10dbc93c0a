import { alignUnique, longestRising } from './align-keys';
import { diffWords } from './diff-words';
import { fold } from './fold';
import { hunksBetween, type Pair } from './hunks';
import { ALIGN } from './thresholds';
import { similarityIndex } from './word-similarity';

/**
 * What became of a stretch of sentences, as half-open index ranges. `same`: one sentence each, alike but for quote marks and white
 * space; `changed`: rewritten, split or merged; `removed` and `added`: the other side is empty. Together the groups hold every
 * sentence of both lists once, in order.
 */
export type AlignedGroup = {
  kind: 'same' | 'changed' | 'removed' | 'added';
  before: readonly [number, number];
  after: readonly [number, number];
};

/** Aligns the sentences of two texts, in order: a moved sentence is removed in one place and added in another. */
export function alignSentences(before: readonly string[], after: readonly string[]): AlignedGroup[] {
  const keysBefore = before.map(fold);
  const keysAfter = after.map(fold);
  const fixed = alignUnique(keysBefore, keysAfter);
  const inGaps = hunksBetween(fixed, before.length, after.length).flatMap(({ before: [a, aEnd], after: [b, bEnd] }) =>
    shifted(alignGap(keysBefore.slice(a, aEnd), keysAfter.slice(b, bEnd)), a, b),
  );
  const pairs = [...fixed, ...inGaps].sort((x, y) => x[0] - y[0]);
  return groupsOf(pairs, keysBefore, keysAfter);
}

/** How alike two sentences are: 1 if the same, their share of words if enough, else 0. Sparse: only likely pairs are compared. */
function likeness(before: readonly string[], after: readonly string[]): Map<number, number>[] {
  const similar = similarityIndex(before);
  const places = new Map<string, number[]>();
  for (const [i, key] of before.entries()) places.set(key, [...(places.get(key) ?? []), i]);
  return after.map((key) => {
    const row = new Map(
      similar(key).flatMap(
        ({ index, dice }) => (dice >= ALIGN.similar ? [[index, dice * 0.9]] : []) satisfies [number, number][],
      ),
    );
    for (const i of places.get(key) ?? []) row.set(i, 1);
    return row;
  });
}

/** The alignment of greatest likeness in all (Needleman–Wunsch, gaps free): neighbours decide between twins. */
function byLikeness(before: readonly string[], after: readonly string[]): Pair[] {
  const rows = likeness(before, after);
  const width = after.length + 1;
  const table = new Float64Array((before.length + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] ?? 0;
  const matched = (i: number, j: number) => {
    const alike = rows[j]?.get(i);
    return alike === undefined ? -1 : at(i + 1, j + 1) + alike;
  };
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) table[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), matched(i, j));
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (matched(i, j) === at(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function alignGap(before: readonly string[], after: readonly string[]): Pair[] {
  if (before.length === 0 || after.length === 0) return [];
  return before.length * after.length <= ALIGN.mostCells ? byLikeness(before, after) : roughly(before, after);
}

/**
 * For gaps of thousands of sentences: what is the same in them (a text that repeats itself, say), and the small gaps that leaves;
 * failing that, each new sentence with the old one it is most like, as far as the order allows.
 */
function roughly(before: readonly string[], after: readonly string[]): Pair[] {
  const exact = diffWords(before, after);
  if (exact.length === 0) {
    const best = likeness(before, after).flatMap((row, j): Pair[] => {
      const top = [...row].sort((x, y) => y[1] - x[1] || x[0] - y[0])[0];
      return top === undefined ? [] : [[j, top[0]]];
    });
    return longestRising(best).map(([j, i]) => [i, j]);
  }
  const small = hunksBetween(exact, before.length, after.length).filter(
    (hunk) => (hunk.before[1] - hunk.before[0]) * (hunk.after[1] - hunk.after[0]) <= ALIGN.mostCells,
  );
  const inside = small.flatMap(({ before: [a, aEnd], after: [b, bEnd] }) =>
    aEnd > a && bEnd > b ? shifted(byLikeness(before.slice(a, aEnd), after.slice(b, bEnd)), a, b) : [],
  );
  return [...exact, ...inside];
}

function shifted(pairs: readonly Pair[], a: number, b: number): Pair[] {
  return pairs.map(([i, j]) => [a + i, b + j]);
}

function groupsOf(pairs: readonly Pair[], before: readonly string[], after: readonly string[]): AlignedGroup[] {
  const groups: AlignedGroup[] = [];
  let a = 0;
  let b = 0;
  for (const [i, j] of [...pairs, [before.length, after.length] as const]) {
    for (; a < i; a++) groups.push({ kind: 'removed', before: [a, a + 1], after: [b, b] });
    for (; b < j; b++) groups.push({ kind: 'added', before: [a, a], after: [b, b + 1] });
    if (i === before.length && j === after.length) break;
    groups.push({ kind: before[i] === after[j] ? 'same' : 'changed', before: [i, i + 1], after: [j, j + 1] });
    a = i + 1;
    b = j + 1;
  }
  return joined(groups, before, after);
}

/** A split or merged sentence: what stands beside a changed one, and is mostly held in its other side, belongs to it. */
function joined(groups: readonly AlignedGroup[], before: readonly string[], after: readonly string[]): AlignedGroup[] {
  const result: AlignedGroup[] = [];
  const belongs = (lone: AlignedGroup, changed: AlignedGroup) => {
    const other = lone.kind === 'removed' ? after.slice(...changed.after) : before.slice(...changed.before);
    const own = lone.kind === 'removed' ? before[lone.before[0]] : after[lone.after[0]];
    return (similarityIndex([own ?? ''])(other.join(' '))[0]?.held ?? 0) >= ALIGN.merged;
  };
  for (const group of groups) {
    const last = result.at(-1);
    const lone = (candidate: AlignedGroup) => candidate.kind === 'removed' || candidate.kind === 'added';
    const joins =
      last !== undefined &&
      ((last.kind === 'changed' && lone(group) && belongs(group, last)) ||
        (lone(last) && group.kind === 'changed' && belongs(last, group)));
    if (!joins) result.push(group);
    else
      result[result.length - 1] = {
        kind: 'changed',
        before: [last.before[0], group.before[1]],
        after: [last.after[0], group.after[1]],
      };
  }
  return result;
}
