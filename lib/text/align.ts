import { alignGap } from './align-gap';
import { longestRising } from './align-keys';
import { hunksBetween, type Pair } from './hunks';
import type { Fate } from './identify-sentences';
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

/**
 * Aligns the sentences of two texts, given by their keys, in order: a moved sentence is removed in one place and added in another. Those
 * known to be `same` hold the alignment, as many of them as kept their order; the others of them moved, and are nothing else.
 */
export function alignSentences(before: readonly string[], after: readonly string[], fates: readonly Fate[]): AlignedGroup[] {
  const known = fates.flatMap((fate, i): Pair[] => (fate.kind === 'same' ? [[i, fate.index]] : []));
  const fixed = longestRising(known);
  const held = new Set(fixed.map(([i]) => i));
  const [old, now] = [[...before], [...after]];
  for (const [i, j] of known) {
    if (held.has(i)) continue;
    now[j] = ELSEWHERE[1];
    // Unless it may be a mere copy that stands elsewhere, while the sentence itself was rewritten.
    const fate = fates[i];
    if (fate?.kind === 'same' && fate.vouched) old[i] = ELSEWHERE[0];
  }
  const gaps = hunksBetween(fixed, before.length, after.length);
  const left = new Set(gaps.flatMap((gap) => old.slice(...gap.before)));
  // Left over on both sides: one of several twins. None of them was rewritten.
  const twins = new Set(gaps.flatMap((gap) => now.slice(...gap.after)).filter((key) => left.has(key)));
  const inGaps = gaps.flatMap(({ before: [a, aEnd], after: [b, bEnd] }) =>
    alignGap(old.slice(a, aEnd), now.slice(b, bEnd), twins).map(([i, j]): Pair => [a + i, b + j]),
  );
  const pairs = [...fixed, ...inGaps].sort((x, y) => x[0] - y[0]);
  return joined(groupsOf(pairs, old, now), old, now, twins);
}

/** Stand-ins without a word for what is known to stand elsewhere: they match nothing, nor each other. */
const ELSEWHERE = ['\u0000', '\u0001'] as const;

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
  return groups;
}

/** A split or merged sentence: what stands beside a changed one, and is mostly held in its other side, belongs to it. */
function joined(
  groups: readonly AlignedGroup[],
  before: readonly string[],
  after: readonly string[],
  twins: ReadonlySet<string>,
): AlignedGroup[] {
  const result: AlignedGroup[] = [];
  const belongs = (lone: AlignedGroup, changed: AlignedGroup) => {
    const other = lone.kind === 'removed' ? after.slice(...changed.after) : before.slice(...changed.before);
    const own = lone.kind === 'removed' ? before[lone.before[0]] : after[lone.after[0]];
    if (own === undefined || twins.has(own)) return false;
    return (similarityIndex([own])(other.join(' '))[0]?.held ?? 0) >= ALIGN.merged;
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
