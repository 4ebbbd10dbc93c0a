import type { Comparison } from './comparison';
import type { KeyedText } from './keyed-text';
import { unitsIn } from './text-units';
import { wordsInCommon } from './word-similarity';

type Range = { start: number; end: number };

/** Compares the sentences around a passage of the old text with those around one of the new. */
export function sentencePairs({ old, now }: Comparison) {
  const around = ({ units, keys }: KeyedText, { start, end }: Range): string[] => keys.slice(...unitsIn(units, start, end));
  const known = new Set(old.keys);
  return {
    /** They differ, quote marks and white space aside. */
    changed: (passage: Range, place: Range): boolean => around(old, passage).join('\n') !== around(now, place).join('\n'),
    /** The share of words that they have in common, 0..1. */
    alike: (passage: Range, place: Range): number => wordsInCommon(around(old, passage).join(' '), around(now, place).join(' ')),
    /** The passage is one or more whole sentences. */
    whole: ({ start, end }: Range): boolean => {
      const [from, to] = unitsIn(old.units, start, end);
      return from < to && (old.units[from]?.start ?? 0) >= start && (old.units[to - 1]?.end ?? 0) <= end;
    },
    /** The place lies in sentences of the old text, word for word: whatever moved or recurs there is not a passage of another one. */
    known: (place: Range): boolean => around(now, place).every((key) => known.has(key)),
  };
}
