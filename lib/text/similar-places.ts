import type { Anchor } from './anchor';
import { approximateSearch } from './approximate-search';
import type { Comparison } from './comparison';
import { foldInPlace } from './fold';
import { isFree } from './map-range';
import { ANCHOR } from './thresholds';
import { similarityIndex } from './word-similarity';

const NOBODY = { start: 0, end: 0 };

/**
 * Prepares the last resort: looks for a quote among what was added, since unchanged text has old passages of its own, and so has what is
 * more like another lost sentence. Words choose a few sentences, edit distance the place in them.
 */
export function similarPlaces({ old, now, fates, parts }: Comparison): (anchor: Anchor) => { start: number; end: number }[] {
  let prepared: ReturnType<typeof prepare> | null = null;
  const text = foldInPlace(now.text);
  const prepare = () => {
    const known = new Set(old.keys);
    const fresh = now.units.filter((unit, index) => !known.has(now.keys[index] ?? '') && isFree(parts, text, unit, NOBODY));
    const lost = old.units.filter((_, index) => fates[index]?.kind === 'gone');
    return {
      fresh,
      lost,
      freshLike: similarityIndex(fresh.map(({ start, end }) => text.slice(start, end))),
      lostLike: similarityIndex(lost.map(({ start, end }) => old.text.slice(start, end))),
    };
  };
  return (anchor) => {
    const quote = foldInPlace(anchor.exact);
    prepared ??= prepare();
    const { fresh, lost, freshLike, lostLike } = prepared;
    const reach = Math.ceil(quote.length * (1 + ANCHOR.errors));
    return freshLike(quote).flatMap(({ index }) => {
      const unit = fresh[index];
      if (unit === undefined) return [];
      const origin = lost[lostLike(text.slice(unit.start, unit.end))[0]?.index ?? -1];
      if (origin !== undefined && (origin.end <= anchor.start || origin.start >= anchor.end)) return [];
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
  const before = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+$/u.exec(text.slice(Math.max(0, offset - 40), offset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{M}\p{N}]+/u.exec(text.slice(offset, offset + 40))?.[0].length ?? 0;
  if (before === 0 || after === 0) return offset;
  return before <= after ? offset - before : offset + after;
}
