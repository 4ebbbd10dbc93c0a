import type { Anchor } from './anchor';
import { compareTexts } from './comparison';
import { foldInPlace } from './fold';
import { isFree, letters, type MappedRange, mapRange } from './map-range';
import { occurrencesOf } from './occurrences-of';
import type { Place, Resolution } from './resolution';
import { type ScoredPlace, scorePlace } from './score-place';
import { sentencePairs } from './sentence-pairs';
import { similarPlaces } from './similar-places';
import { standingPlace } from './standing-place';
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
  if (fromText === toText) return ({ start, end }) => ({ status: 'exact', start, end, score: 1, sentenceChanged: false });
  const comparison = compareTexts(fromText, toText);
  const { parts } = comparison;
  const text = foldInPlace(toText);
  const similar = similarPlaces(comparison);
  const sentences = sentencePairs(comparison);

  return (anchor) => {
    const mapped = mapRange(parts, fromText, toText, anchor.start, anchor.end);
    const score = (place: { start: number; end: number }) => scorePlace(anchor, text, place, mapped.start, mapped.kept);
    const settled = (status: 'exact' | 'moved' | 'changed', place: ScoredPlace): Resolution => {
      return { status, ...placeOf(place), sentenceChanged: sentences.changed(anchor, place) };
    };
    // A whole sentence of which nothing is left was not changed inside a sentence.
    const inside = mapped.inside && (mapped.kept >= ANCHOR.cut || !sentences.whole(anchor));
    const here = inPlace({ ...mapped, inside }, score);
    const standing = standingPlace(comparison, anchor);
    if (standing !== null) {
      const place = score(standing);
      const stayed = mapped.start === place.start && mapped.end === place.end;
      const beside = place.context >= ANCHOR.context;
      if (standing.kind === 'ambiguous' || (standing.kind === 'unsure' && !(stayed && beside)))
        return { status: 'orphaned', why: standing.kind, score: place.score, suggestion: placeOf(place) };
      if (stayed && beside) return settled('exact', place);
      // A copy elsewhere, without any of its neighbours, does not outweigh what became of it where it was.
      if (stayed || standing.vouched || here === undefined || !holds(here, mapped)) return settled('moved', place);
    }
    if (here?.identical && here.context >= ANCHOR.context && mapped.unchanged >= ANCHOR.certain) return settled('exact', here);

    const quote = foldInPlace(anchor.exact);
    const places = occurrencesOf(quote, text, mapped.start, ANCHOR.mostPlaces).map((start) => ({
      start,
      end: start + quote.length,
    }));
    const elsewhere = places
      .filter((place) => place.start !== here?.start || place.end !== here.end)
      .filter((place) => !sentences.known(place) && isFree(parts, text, place, anchor))
      .map(score);
    const [first, second] = elsewhere.sort(byScore);
    // What the diff and the surroundings agree on stands, unless another place is clearly better.
    const stays = here?.identical && here.context >= ANCHOR.context && (first?.score ?? 0) - here.score < ANCHOR.apart;
    if (here !== undefined && stays) return settled('exact', here);
    const [best, rival] = [...(here?.identical ? [here] : []), first, second]
      .filter((place) => place !== undefined)
      .sort(byScore);
    const twins = best !== undefined && rival !== undefined && best.score - rival.score < ANCHOR.apart;
    const rewritten = here !== undefined && !here.identical && holds(here, mapped);
    if (here !== undefined && rewritten && (best?.context ?? 0) < ANCHOR.context) return settled('changed', here);
    if (best !== undefined && !twins) {
      const whole = sentences.whole(anchor) && letters(anchor.exact) >= ANCHOR.certain;
      if (whole || (best === here && mapped.unchanged >= ANCHOR.certain)) return settled('moved', best);
      // Part of a sentence recurs by chance: then its sentence must speak for it.
      const beside = best === here || best.context >= ANCHOR.context;
      if (beside && sentences.alike(anchor, best) >= ANCHOR.sentence) return settled('moved', best);
    }
    if (here !== undefined && rewritten) return settled('changed', here);
    if (best !== undefined)
      return { status: 'orphaned', why: twins ? 'ambiguous' : 'unsure', score: best.score, suggestion: placeOf(best) };

    const near = similar(anchor).map(score).sort(byScore);
    const [nearest] = near;
    if (nearest !== undefined && resembles(nearest, anchor) && sentences.alike(anchor, nearest) >= ANCHOR.sentence) {
      const other = near.find((place) => place.start >= nearest.end || place.end <= nearest.start);
      if (other === undefined || nearest.score - other.score >= ANCHOR.apart) return settled('changed', nearest);
      return { status: 'orphaned', why: 'ambiguous', score: nearest.score, suggestion: placeOf(nearest) };
    }
    return orphaned([...(here === undefined ? [] : [here]), ...near].sort(byScore)[0], mapped, score, places);
  };
}

/** Where the diff puts the passage: with what took the place of its words; failing that, without what was put in at its borders. */
function inPlace(mapped: MappedRange, score: (place: { start: number; end: number }) => ScoredPlace): ScoredPlace | undefined {
  if (mapped.start >= mapped.end || (mapped.kept < ANCHOR.kept && !mapped.inside)) return undefined;
  const whole = score(mapped);
  if (mapped.bare === null || mapped.kept < ANCHOR.kept || holds(whole, mapped)) return whole;
  const bare = score(mapped.bare);
  return bare.score > whole.score ? bare : whole;
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

function placeOf({ start, end, score }: ScoredPlace): Place {
  return { start, end, score };
}

function byScore(x: ScoredPlace, y: ScoredPlace): number {
  return y.score - x.score || x.start - y.start || x.end - y.end;
}
