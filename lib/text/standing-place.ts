import type { Comparison } from './comparison';
import type { Fate } from './identify-sentences';
import { unitsIn } from './text-units';

type Range = { start: number; end: number };

/**
 * Where a passage of the old text stands in the new one (UTF-16) if every sentence that it touches still does, side by side: `same`, or
 * else where it may be, and why that is not sure. `null` if some of its sentences were rewritten, cut or parted: then words must tell.
 */
export function standingPlace(
  { old, now, fates }: Comparison,
  passage: Range,
): (Range & { kind: Fate['kind']; vouched: boolean }) | null {
  const [from, to] = unitsIn(old.units, passage.start, passage.end);
  const own = fates.slice(from, to);
  const unsure = own.find(({ kind }) => kind !== 'same');
  const [first] = own;
  if (first === undefined || first.kind === 'gone' || own.some(({ kind }) => kind === 'gone')) return null;
  const together = own.every((fate, nth) => fate.kind !== 'gone' && fate.index === first.index + nth);
  if (!together && own.some(({ kind }) => kind === 'same')) return null;
  const last = together ? own.length - 1 : 0;
  const [oldFirst, oldLast] = [old.units[from], old.units[from + last]];
  const [nowFirst, nowLast] = [now.units[first.index], now.units[first.index + last]];
  if (oldFirst === undefined || oldLast === undefined || nowFirst === undefined || nowLast === undefined) return null;
  const part = (text: string, unit: Range) => text.slice(unit.start, unit.end);
  return {
    kind: unsure?.kind ?? 'same',
    vouched: own.some((fate) => fate.kind === 'same' && fate.vouched),
    start: nowFirst.start + carried(passage.start - oldFirst.start, part(old.text, oldFirst), part(now.text, nowFirst)),
    end: together
      ? nowLast.start + carried(passage.end - oldLast.start, part(old.text, oldLast), part(now.text, nowLast))
      : nowLast.end,
  };
}

/** An offset in one way of spacing the same words, as the offset in another; outside of them it is their edge. */
function carried(offset: number, from: string, to: string): number {
  if (from.length === to.length) return Math.max(0, Math.min(offset, to.length));
  const ink = from.slice(0, Math.max(0, offset)).replace(/\s+/g, '').length;
  if (ink === 0) return 0;
  // Behind as much ink; before the next of it if white space was part of what lies before.
  const spaced = /\s$/.test(from.slice(0, offset));
  const places = Array.from(to.matchAll(/\S/g), ({ index }) => index);
  return spaced ? (places[ink] ?? to.length) : (places[ink - 1] ?? to.length - 1) + 1;
}
