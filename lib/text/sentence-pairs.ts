import { fold } from './fold';
import { type TextUnit, textUnits, unitsIn } from './text-units';
import { similarityIndex } from './word-similarity';

type Range = { start: number; end: number };

/** Compares the sentences around a passage of one text with those around a passage of another. */
export function sentencePairs(from: string, to: string) {
  const before = keyed(from);
  const after = keyed(to);
  const changed = (old: Range, now: Range) => before.around(old).join('\n') !== after.around(now).join('\n');
  return {
    /** The sentences around them differ, quote marks and white space aside. */
    changed,
    /** They stand in the same sentences, and each text has one of these once: then it is that one, wherever it moved. */
    same(old: Range, now: Range): boolean {
      if (changed(old, now)) return false;
      return before.around(old).some((key) => before.count(key) === 1 && after.count(key) === 1);
    },
    /** The share of words that the sentences around them have in common, 0..1. */
    alike(old: Range, now: Range): number {
      return similarityIndex([before.around(old).join(' ')])(after.around(now).join(' '))[0]?.dice ?? 0;
    },
  };
}

function keyed(text: string) {
  const units: TextUnit[] = textUnits(text);
  const keys = units.map(({ start, end }) => fold(text.slice(start, end)));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return {
    around: ({ start, end }: Range): string[] => keys.slice(...unitsIn(units, start, end)),
    count: (key: string): number => counts.get(key) ?? 0,
  };
}
