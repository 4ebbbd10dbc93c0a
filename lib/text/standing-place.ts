import type { Comparison } from './comparison';
import type { Fate } from './identify-sentences';
import type { KeyedText } from './keyed-text';
import { unitsIn } from './text-units';

type Range = { start: number; end: number };

/** A place, and whether the passage is known to be there. `together`: all of it, not only its first sentence. */
export type Standing = Range & { kind: Fate['kind']; vouched: boolean; together: boolean };

/**
 * Where a passage of the old text stands in the new one (UTF-16) if every sentence that it touches still does, side by side: `same`, or
 * else where it may be, and why that is not sure. `null` if some of its sentences were rewritten, cut or parted: then words must tell.
 */
export function standingPlace({ old, now, fates }: Comparison, passage: Range): Standing | null {
  const [from, to] = unitsIn(old.units, passage.start, passage.end);
  const own = fates.slice(from, to);
  if (own.length === 0 || own.some(({ kind }) => kind === 'gone')) return null;
  // One sentence that is known tells where the others are, if they still stand beside it.
  const known = Math.max(
    0,
    own.findIndex(({ kind }) => kind === 'same'),
  );
  const [fate] = own.slice(known);
  if (fate === undefined || fate.kind === 'gone') return null;
  const first = fate.index - known;
  const together = own.every(
    (fate, nth) => now.keys[first + nth] === old.keys[from + nth] && (fate.kind !== 'same' || fate.index === first + nth),
  );
  if (!together && fate.kind === 'same') return null;
  const last = together ? own.length - 1 : 0;
  const [oldFirst, oldLast, nowFirst, nowLast] = [
    old.units[from],
    old.units[from + last],
    now.units[first],
    now.units[first + last],
  ];
  if (oldFirst === undefined || oldLast === undefined || nowFirst === undefined || nowLast === undefined) return null;
  const part = ({ text }: KeyedText, unit: Range) => text.slice(unit.start, unit.end);
  const start = nowFirst.start + carried(passage.start - oldFirst.start, part(old, oldFirst), part(now, nowFirst));
  const end = nowLast.start + carried(passage.end - oldLast.start, part(old, oldLast), part(now, nowLast));
  return { kind: fate.kind, vouched: own.some((fate) => fate.kind === 'same' && fate.vouched), together, start, end };
}

/** Of a passage whose sentences were parted, where the longest part of it that still stands does; `null` if none does. */
export function standingPart(comparison: Comparison, { start, end }: Range): Standing | null {
  const { old, fates } = comparison;
  let longest: Range | null = null;
  const [from, to] = unitsIn(old.units, start, end);
  for (let index = from; index < to; index++) {
    const unit = old.units[index];
    if (unit === undefined || fates[index]?.kind !== 'same') continue;
    const part = { start: Math.max(start, unit.start), end: Math.min(end, unit.end) };
    if (longest === null || part.end - part.start > longest.end - longest.start) longest = part;
  }
  return longest === null ? null : standingPlace(comparison, longest);
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
