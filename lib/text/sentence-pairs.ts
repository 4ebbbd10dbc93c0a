import { fold } from './fold';
import { occurrencesOf } from './occurrences-of';
import { textUnits, unitSpan } from './text-units';
import { similarityIndex } from './word-similarity';

type Range = { start: number; end: number };

/** Compares the sentences around a passage of one text with those around a passage of another. */
export function sentencePairs(from: string, to: string) {
  const oldUnits = textUnits(from);
  const newUnits = textUnits(to);
  const around = (old: Range, now: Range) => {
    const before = unitSpan(oldUnits, old.start, old.end);
    const after = unitSpan(newUnits, now.start, now.end);
    return [from.slice(before.start, before.end), to.slice(after.start, after.end)] as const;
  };
  return {
    /** The sentences around them differ, quote marks and white space aside. */
    changed(old: Range, now: Range): boolean {
      const [before, after] = around(old, now);
      return fold(before) !== fold(after);
    },
    /** They stand in the same sentence, and each text has it once: then it is that one, wherever it moved. */
    same(old: Range, now: Range): boolean {
      const [before, after] = around(old, now);
      return fold(before) === fold(after) && occurrencesOf(before, from).length === 1 && occurrencesOf(after, to).length === 1;
    },
    /** The share of words that the sentences around them have in common, 0..1. */
    alike(old: Range, now: Range): number {
      const [before, after] = around(old, now);
      return similarityIndex([before])(after)[0]?.dice ?? 0;
    },
  };
}
