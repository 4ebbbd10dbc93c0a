import { fold } from './fold';
import { textUnits, unitSpan } from './text-units';

type Range = { start: number; end: number };

/** Compares the sentences around a passage of one text with those around a passage of another. */
export function sentencePairs(from: string, to: string) {
  const oldUnits = textUnits(from);
  const newUnits = textUnits(to);
  const around = (old: Range, now: Range) =>
    [unitSpan(oldUnits, old.start, old.end), unitSpan(newUnits, now.start, now.end)] as const;
  return {
    /** The sentences around them differ, quote marks and white space aside. */
    changed(old: Range, now: Range): boolean {
      const [before, after] = around(old, now);
      return fold(from.slice(before.start, before.end)) !== fold(to.slice(after.start, after.end));
    },
    /** Both passages are whole sentences. */
    whole(old: Range, now: Range): boolean {
      const [before, after] = around(old, now);
      return before.start === old.start && before.end === old.end && after.start === now.start && after.end === now.end;
    },
  };
}
