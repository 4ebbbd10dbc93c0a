import { anchorOf, type Resolution } from '@/lib/text/anchors';
import { type Draft, textOf } from './revise';

/** What became of the anchors of one family of texts, once for sentences of their own and once for those with twins. */
export type Tally = Record<'alone' | 'twins', Counts>;
type Counts = {
  /** Sentences still there word for word: found where they are, found elsewhere, or given to a person. */
  unchanged: number;
  kept: number;
  misplaced: number;
  orphaned: number;
  /** Found in a new copy that has at least as many of the old neighbours as the sentence itself still has. */
  copied: number;
  /** Sentences no longer there: put on another that was there before, or on a new one. */
  deleted: number;
  reattached: number;
  /** A new sentence in its place that shares half its words, or says it word for word: nobody could tell that from a change or a move. */
  replaced: number;
  retyped: number;
  /** Sentences with other words: found in their sentence, given to a person, or put elsewhere. */
  reworded: number;
  found: number;
  lost: number;
  strayed: number;
};

export const emptyTally = (): Tally => ({ alone: emptyCounts(), twins: emptyCounts() });
const emptyCounts = (): Counts => ({
  unchanged: 0,
  kept: 0,
  misplaced: 0,
  orphaned: 0,
  copied: 0,
  deleted: 0,
  reattached: 0,
  replaced: 0,
  retyped: 0,
  reworded: 0,
  found: 0,
  lost: 0,
  strayed: 0,
});

/** A sentence whose words stand elsewhere as well, before or after, is told from its twin by its neighbours, if at all. */
const wordsOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** The part of a sentence that an anchor is put on, as offsets within it. */
export type PartOf = (text: string) => { from: number; to: number };

/** Resolves an anchor on a part of every sentence, and counts what became of it. `report` gets every one that came out wrong. */
export function tallySentences(
  tally: Tally,
  before: Draft,
  after: Draft,
  resolver: (anchor: ReturnType<typeof anchorOf>) => Resolution,
  partOf: PartOf,
  report?: (what: string, id: number, found: Resolution) => void,
): void {
  const old = textOf(before);
  const now = textOf(after);
  const counted = new Map<string, number>();
  const count = (text: string, by: number) => counted.set(wordsOf(text), (counted.get(wordsOf(text)) ?? 0) + by);
  for (const { text } of [...before.flat(), ...after.flat()]) count(text, 1);
  const oldTexts = new Map(before.flat().map(({ id, text }) => [id, text]));
  const newTexts = new Map(after.flat().map(({ id, text }) => [id, text]));
  const beside = (content: Draft, at: number) => {
    const all = content.flat();
    const index = all.findIndex(({ id }) => id === at);
    return [all[index - 1]?.text, all[index + 1]?.text];
  };
  const likeness = (id: number, at: number) => {
    const [previous, next] = beside(before, id);
    const [left, right] = beside(after, at);
    return (previous === left ? 1 : 0) + (next === right ? 1 : 0);
  };
  const placed = [...now.places].sort((x, y) => x[1].start - y[1].start);

  for (const { id, text } of before.flat()) {
    const from = old.places.get(id);
    if (from === undefined) continue;
    const part = partOf(text);
    const found = resolver(anchorOf(old.text, from.start + part.from, from.start + part.to));
    const to = now.places.get(id);
    const same = newTexts.get(id) === text;
    const counts = (counted.get(wordsOf(text)) ?? 0) > (same ? 2 : 1) ? tally.twins : tally.alone;
    const touched = found.status === 'orphaned' ? [] : placed.filter(([, at]) => found.start < at.end && found.end > at.start);
    const brandNew = touched.filter(([at]) => !oldTexts.has(at));
    const retyped = found.status !== 'orphaned' && brandNew.some(([at]) => newTexts.get(at) === text);
    let verdict: keyof Counts;
    if (to === undefined) {
      counts.deleted++;
      if (found.status === 'orphaned') continue;
      verdict = retyped ? 'retyped' : found.sentenceChanged && brandNew.length > 0 ? 'replaced' : 'reattached';
    } else if (same) {
      counts.unchanged++;
      const there = found.status !== 'orphaned' && found.start === to.start + part.from && found.end === to.start + part.to;
      const copied = retyped && brandNew.some(([at]) => likeness(id, at) >= likeness(id, id));
      verdict =
        found.status === 'orphaned' ? 'orphaned' : there && found.status !== 'changed' ? 'kept' : copied ? 'copied' : 'misplaced';
    } else {
      counts.reworded++;
      const inside = found.status !== 'orphaned' && found.start >= to.start && found.end <= to.end;
      verdict = found.status === 'orphaned' ? 'lost' : inside ? 'found' : retyped ? 'retyped' : 'strayed';
    }
    counts[verdict]++;
    if (verdict !== 'kept' && verdict !== 'found') report?.(`${counts === tally.twins ? 'TWIN' : 'alone'} ${verdict}`, id, found);
  }
}
