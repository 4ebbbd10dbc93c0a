import type { Anchor } from './anchor';
import { diffParts } from './diff-parts';
import { foldInPlace } from './fold';
import { isFree, letters, type MappedRange, mapRange } from './map-range';
import { occurrencesOf } from './occurrences-of';
import type { Place, Resolution } from './resolution';
import { type ScoredPlace, scorePlace } from './score-place';
import { similarPlaces } from './similar-places';
import { ANCHOR } from './thresholds';

export type { Resolution } from './resolution';

/** Resolves one anchor of `fromText` in `toText`. For many anchors of the same two texts use `resolverBetween`. */
export function resolve(anchor: Anchor, fromText: string, toText: string): Resolution {
  return resolverBetween(fromText, toText)(anchor);
}

/**
 * Compares two canonical texts once, so that each anchor of `fromText` then costs little. `fromText` must be the text that the anchor
 * was made on, never a version in between, so that drift cannot add up. Deterministic.
 */
export function resolverBetween(fromText: string, toText: string): (anchor: Anchor) => Resolution {
  if (fromText === toText) return ({ start, end }) => ({ status: 'exact', start, end, score: 1 });
  const parts = diffParts(fromText, toText);
  const text = foldInPlace(toText);
  const similar = similarPlaces(parts, text);

  return (anchor) => {
    const mapped = mapRange(parts, fromText, toText, anchor.start, anchor.end);
    const score = (place: { start: number; end: number }) => scorePlace(anchor, text, place, mapped.start, mapped.kept);
    const here = inPlace(mapped).map(score).sort(byScore)[0];
    if (here?.identical && here.context >= ANCHOR.context && mapped.unchanged >= ANCHOR.certain) return settled('exact', here);

    const quote = foldInPlace(anchor.exact);
    const places = occurrencesOf(quote, text).map((start) => ({ start, end: start + quote.length }));
    const elsewhere = places.filter(({ start, end }) => start !== here?.start && isFree(parts, text, start, end)).map(score);
    const identical = [...(here?.identical ? [here] : []), ...elsewhere].sort(byScore);
    const found = identical.length > 0 ? fromIdentical(identical, here, anchor, mapped) : null;
    if (found !== null && found.status !== 'orphaned') return found;
    if (here !== undefined && !here.identical && holds(here, mapped)) return settled('changed', here);
    if (found !== null) return found;

    const near = similar(quote).map(score).sort(byScore);
    const best = near[0];
    if (best !== undefined && resembles(best, anchor)) {
      const rival = near.find((place) => place.start >= best.end || place.end <= best.start);
      if (rival === undefined || best.score - rival.score >= ANCHOR.apart) return settled('changed', best);
      return { status: 'orphaned', why: 'ambiguous', score: best.score, suggestion: placeOf(best) };
    }
    return orphaned([...(here === undefined ? [] : [here]), ...near].sort(byScore)[0], mapped, score, places);
  };
}

/** Where the diff puts the passage: with what took the place of its words, and without. */
function inPlace(mapped: MappedRange): { start: number; end: number }[] {
  if (mapped.start >= mapped.end) return [];
  if (mapped.kept < ANCHOR.kept && !mapped.inside) return [];
  return [mapped, ...(mapped.bare === null || mapped.kept < ANCHOR.kept ? [] : [mapped.bare])].map(({ start, end }) => ({
    start,
    end,
  }));
}

function fromIdentical(
  identical: readonly ScoredPlace[],
  here: ScoredPlace | undefined,
  anchor: Anchor,
  mapped: MappedRange,
): Resolution | null {
  const [best, rival] = identical;
  if (best === undefined) return null;
  if (rival !== undefined && best.score - rival.score < ANCHOR.apart) {
    return { status: 'orphaned', why: 'ambiguous', score: best.score, suggestion: placeOf(best) };
  }
  // A short quote recurs by chance: then its surroundings must speak for it.
  const long = letters(anchor.exact) >= ANCHOR.certain || (best === here && mapped.unchanged >= ANCHOR.certain);
  if (!long && best.context < ANCHOR.context)
    return { status: 'orphaned', why: 'unsure', score: best.score, suggestion: placeOf(best) };
  return settled(best === here && best.context >= ANCHOR.context ? 'exact' : 'moved', best);
}

function holds(here: ScoredPlace, mapped: MappedRange): boolean {
  if (mapped.kept < ANCHOR.kept) return here.context >= ANCHOR.replaced;
  return here.score >= ANCHOR.changed && (here.context >= ANCHOR.context || here.quote >= ANCHOR.quoteAlone);
}

function resembles(place: ScoredPlace, anchor: Anchor): boolean {
  if (place.score < ANCHOR.changed && place.quote < ANCHOR.quoteAlone) return false;
  if (place.quote >= ANCHOR.found && place.context >= ANCHOR.context) return true;
  return place.quote >= ANCHOR.quoteAlone && letters(anchor.exact) >= ANCHOR.certain;
}

function orphaned(
  best: ScoredPlace | undefined,
  mapped: MappedRange,
  score: (place: { start: number; end: number }) => ScoredPlace,
  twins: readonly { start: number; end: number }[],
): Resolution {
  if (best !== undefined && best.score >= ANCHOR.suggest)
    return { status: 'orphaned', why: 'unsure', score: best.score, suggestion: placeOf(best) };
  if (mapped.replacement !== null) {
    const place = score(mapped.replacement);
    return { status: 'orphaned', why: 'rewritten', score: place.score, suggestion: placeOf(place) };
  }
  if (mapped.kept >= ANCHOR.cut && mapped.bare !== null) {
    const place = score(mapped.bare);
    return { status: 'orphaned', why: 'unsure', score: place.score, suggestion: placeOf(place) };
  }
  // A twin is text of its own; only a person may say that the note belongs there as well.
  const twin = twins.map(score).sort(byScore)[0];
  return { status: 'orphaned', why: 'cut', score: 0, ...(twin === undefined ? {} : { suggestion: placeOf(twin) }) };
}

function settled(status: 'exact' | 'moved' | 'changed', place: ScoredPlace): Resolution {
  return { status, ...placeOf(place) };
}

function placeOf({ start, end, score }: ScoredPlace): Place {
  return { start, end, score };
}

function byScore(x: ScoredPlace, y: ScoredPlace): number {
  return y.score - x.score || x.start - y.start || x.end - y.end;
}
