import type { DiffPart } from './diff-parts';
import { firstWhere } from './first-where';
import { ANCHOR } from './thresholds';

export type MappedRange = {
  /** What the passage became, in the new text, with the words put in for its own. */
  start: number;
  end: number;
  /** From its first to its last word that is still there. */
  bare: { start: number; end: number } | null;
  /** The share of its letters that are still there. */
  kept: number;
  /** The passage lies whole in unchanged text, this many letters long; 0 if it does not. */
  unchanged: number;
  /** It lost or gained words, and unchanged words of its own sentence stand right beside it. */
  inside: boolean;
  /** What was added where the passage was removed. */
  replacement: { start: number; end: number } | null;
};

/** Follows a passage of the old text (UTF-16) through the parts of a diff. */
export function mapRange(parts: readonly DiffPart[], a: string, b: string, start: number, end: number): MappedRange {
  const from = firstEndingAfter(parts, start);
  let hull: [number, number] | null = null;
  let bare: [number, number] | null = null;
  let keptLetters = 0;
  let broken = false;
  let last = from;
  let replacement: [number, number] | null = null;
  const widen = (range: [number, number] | null, low: number, high: number): [number, number] =>
    range === null ? [low, high] : [Math.min(range[0], low), Math.max(range[1], high)];
  for (let index = from; index < parts.length; index++) {
    const part = parts[index];
    if (part === undefined || part.aStart >= end) break;
    if (part.aEnd <= start) continue;
    last = index;
    if (part.kind !== 'same') broken = true;
    if (part.kind === 'same') {
      const aFrom = Math.max(start, part.aStart);
      const aTo = Math.min(end, part.aEnd);
      const bFrom = Math.min(part.bStart + (aFrom - part.aStart), part.bEnd);
      const bTo = aTo === part.aEnd ? part.bEnd : Math.min(part.bStart + (aTo - part.aStart), part.bEnd);
      hull = widen(hull, bFrom, bTo);
      // A full stop that is still there must not stretch the passage to it.
      if (/[\p{L}\p{N}]/u.test(b.slice(bFrom, bTo))) bare = widen(bare, bFrom, bTo);
      keptLetters += letters(a.slice(aFrom, aTo));
    } else if (part.kind === 'removed') {
      const added = parts[index + 1];
      if (added?.kind !== 'added') continue;
      const old = standsFor(part, added, a, b);
      if (old.end <= start || old.start >= end) continue;
      replacement = widen(replacement, added.bStart, added.bEnd);
      if (letters(a.slice(Math.max(start, part.aStart), Math.min(end, part.aEnd))) > 0)
        hull = widen(hull, added.bStart, added.bEnd);
    }
  }
  const all = letters(a.slice(start, end));
  const exact = a.slice(start, end);
  // A selection may begin or end with a space of its own; then so may what it became.
  const spaced = exact.trim() !== exact;
  const [low, high] = spaced && !broken ? (hull ?? [0, 0]) : trimmed(b, hull ?? [0, 0]);
  const [bareLow, bareHigh] = trimmed(b, bare ?? [0, 0]);
  return {
    start: low + (broken && low < bareLow ? endMarks(b.slice(low, bareLow)) : 0),
    end: high,
    bare: bareLow < bareHigh ? { start: bareLow, end: bareHigh } : null,
    kept: all === 0 ? 0 : keptLetters / all,
    unchanged: broken || hull === null ? 0 : runAround(parts, b, from, last, hull),
    inside: broken && insideSentence(parts, b, from, last),
    replacement: replacement === null ? null : spanOf(trimmed(b, replacement)),
  };
}

/**
 * What of the removed text the added text stands for. Where paragraphs were removed and words put in without a break, those words belong
 * to the paragraph that they continue; the other paragraphs were cut.
 */
function standsFor(removed: DiffPart, added: DiffPart, a: string, b: string): { start: number; end: number } {
  const [start, end] = trimmed(a, [removed.aStart, removed.aEnd]);
  const [from, to] = trimmed(b, [added.bStart, added.bEnd]);
  const old = a.slice(start, end);
  if (!old.includes(BREAK) || b.slice(from, to).includes(BREAK)) return { start, end };
  const continues = from > 0 && b[from - 1] !== '\n';
  const goesOn = to < b.length && b[to] !== '\n';
  if (continues === goesOn) return { start, end };
  return continues ? { start, end: start + old.indexOf(BREAK) } : { start: start + old.lastIndexOf(BREAK) + BREAK.length, end };
}

const BREAK = '\n\n';

/** Letters of the run of unchanged text around a place, which lies in parts `from` to `to`; what is near tells enough. */
function runAround(
  parts: readonly DiffPart[],
  b: string,
  from: number,
  to: number,
  [low, high]: readonly [number, number],
): number {
  let first = from;
  while (first > from - 2 && parts[first - 1]?.kind === 'same') first--;
  let last = to;
  while (last < to + 2 && parts[last + 1]?.kind === 'same') last++;
  return letters(
    b.slice(Math.max(parts[first]?.bStart ?? 0, low - ANCHOR.near), Math.min(parts[last]?.bEnd ?? 0, high + ANCHOR.near)),
  );
}

function insideSentence(parts: readonly DiffPart[], b: string, from: number, to: number): boolean {
  const beside = [parts[from - 1], parts[to + 1], parts[to + 2], parts[from], parts[to]];
  return beside.some((part) => part?.kind === 'same' && part.changed && /[\p{L}\p{N}]/u.test(b.slice(part.bStart, part.bEnd)));
}

/**
 * Whether a place in the new text is free to be that of a passage: new text, or what became of the passage itself (`own`, in the old
 * text), and not unchanged text that has an old passage of its own.
 */
export function isFree(
  parts: readonly DiffPart[],
  b: string,
  place: { start: number; end: number },
  own: { start: number; end: number },
): boolean {
  let free = 0;
  for (let index = firstWhere(parts.length, (at) => (parts[at]?.bEnd ?? 0) > place.start); index < parts.length; index++) {
    const part = parts[index];
    if (part === undefined || part.bStart >= place.end) break;
    let [from, to] = [part.bStart, part.kind === 'added' ? part.bEnd : part.bStart];
    if (part.kind === 'same' && part.aStart < own.end && part.aEnd > own.start) {
      from = Math.min(part.bEnd, part.bStart + Math.max(0, own.start - part.aStart));
      to = own.end >= part.aEnd ? part.bEnd : Math.min(part.bEnd, part.bStart + own.end - part.aStart);
    }
    free += letters(b.slice(Math.max(place.start, from), Math.max(place.start, Math.min(place.end, to))));
  }
  const all = letters(b.slice(place.start, place.end));
  return all > 0 && free / all >= ANCHOR.free;
}

export function letters(text: string): number {
  return text.replace(/\s+/g, '').length;
}

/** What was put in may begin with the end of the sentence before. */
function endMarks(text: string): number {
  return /^[.!?…,;:»”)\]]+\s+(?=\S)/u.exec(text)?.[0].length ?? 0;
}

function spanOf([start, end]: readonly [number, number]): { start: number; end: number } | null {
  return start < end ? { start, end } : null;
}

function trimmed(text: string, [start, end]: readonly [number, number]): [number, number] {
  const slice = text.slice(start, end);
  if (slice.trim() === '') return [start, start];
  return [start + slice.length - slice.trimStart().length, end - (slice.length - slice.trimEnd().length)];
}

function firstEndingAfter(parts: readonly DiffPart[], offset: number): number {
  return firstWhere(parts.length, (index) => (parts[index]?.aEnd ?? 0) > offset);
}
