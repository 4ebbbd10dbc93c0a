import type { Anchor } from './anchor';
import { approximateSearch } from './approximate-search';
import type { Comparison } from './comparison';
import { foldInPlace } from './fold';
import { isFree } from './map-range';
import { ANCHOR } from './thresholds';
import { similarityIndex } from './word-similarity';

const NOBODY = { start: 0, end: 0 };

/**
 * Prepares the last resort: looks for a quote among what was added, since unchanged text has old passages of its own. Words choose
 * a few sentences, edit distance the place in them.
 */
export function similarPlaces({ old, now, parts }: Comparison): (anchor: Anchor) => { start: number; end: number }[] {
  let prepared: { units: { start: number; end: number }[]; similar: ReturnType<typeof similarityIndex> } | null = null;
  const text = foldInPlace(now.text);
  const known = new Set(old.keys);
  return (anchor) => {
    const quote = foldInPlace(anchor.exact);
    if (prepared === null) {
      const units = now.units.filter((unit, index) => !known.has(now.keys[index] ?? '') && isFree(parts, text, unit, NOBODY));
      prepared = { units, similar: similarityIndex(units.map(({ start, end }) => text.slice(start, end))) };
    }
    const { units, similar } = prepared;
    const reach = Math.ceil(quote.length * (1 + ANCHOR.errors));
    return similar(quote).flatMap(({ index }) => {
      const unit = units[index];
      if (unit === undefined) return [];
      const from = Math.max(0, unit.start - reach);
      const window = text.slice(from, unit.end + reach);
      if (quote.length * window.length > ANCHOR.mostCells) return [];
      const found = approximateSearch(quote, window, Math.floor(quote.length * ANCHOR.errors));
      if (found === null || found.end <= found.start) return [];
      const start = toWord(text, from + found.start);
      const place = { start, end: start + text.slice(start, toWord(text, from + found.end)).trimEnd().length };
      if (place.start >= place.end) return [];
      return isFree(parts, text, place, anchor) ? [place] : [];
    });
  };
}

/** The nearest offset that is not inside a word: the fewest edits often end in one. */
function toWord(text: string, offset: number): number {
  const before = /[\p{L}\p{M}\p{N}]+$/u.exec(text.slice(Math.max(0, offset - 40), offset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{M}\p{N}]+/u.exec(text.slice(offset, offset + 40))?.[0].length ?? 0;
  if (before === 0 || after === 0) return offset;
  return before <= after ? offset - before : offset + after;
}
