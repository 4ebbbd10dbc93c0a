import type { Anchor } from './anchor';
import { compareTexts } from './comparison';
import { cutsWord } from './cuts-word';
import { foldInPlace } from './fold';
import { isFree, letters, type MappedRange, mapRange } from './map-range';
import { quoteOccurrences } from './quote-occurrences';
import type { Place, Resolution } from './resolution';
import { type ScoredPlace, scorePlace } from './score-place';
import { sentencePairs } from './sentence-pairs';
import { similarPlaces } from './similar-places';
import { standingPart, standingPlace } from './standing-place';
import { ANCHOR } from './thresholds';

export type { Resolution } from './resolution';

type Range = { start: number; end: number };

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
    const score = (place: Range) => scorePlace(anchor, text, place, mapped.start, mapped.kept);
    const settled = (status: 'exact' | 'moved' | 'changed', place: ScoredPlace): Resolution => {
      return { status, ...placeOf(place), sentenceChanged: sentences.changed(anchor, place) };
    };
    // What became of it where it was, with other words in a sentence that is still that sentence.
    const inside = mapped.inside && (mapped.kept >= ANCHOR.cut || !sentences.whole(anchor));
    const here = inPlace({ ...mapped, inside }, score);
    const rewritten = here !== undefined && !here.identical && holds(here, mapped) ? here : undefined;

    // Its sentences stand as they were: then it is with them.
    const standing = standingPlace(comparison, anchor);
    if (standing !== null) {
      const place = score(standing);
      const stayed = mapped.start === place.start && mapped.end === place.end;
      const beside = place.context >= ANCHOR.context;
      if (standing.kind === 'ambiguous' || (standing.kind === 'unsure' && !(standing.together && stayed && beside)))
        return orphaned(standing.kind, place);
      if (stayed && beside) return settled('exact', place);
      // A copy elsewhere, without any of its neighbours, does not outweigh what became of it where it was.
      if (stayed || standing.vouched || rewritten === undefined) return settled('moved', place);
    }

    // Its own words stand, in place in a sentence that changed, or in new text elsewhere.
    if (here?.identical && here.context >= ANCHOR.context && mapped.unchanged >= ANCHOR.certain) return settled('exact', here);
    const places = quoteOccurrences(foldInPlace(anchor.exact), text, mapped.start, ANCHOR.mostPlaces)
      .map((start) => ({ start, end: start + anchor.exact.length }))
      .filter((place) => EDGES.every((edge) => !cutsWord(text, place[edge]) || cutsWord(fromText, anchor[edge])));
    const [first, second] = places
      .filter((place) => place.start !== here?.start || place.end !== here.end)
      .filter((place) => !sentences.known(place) && isFree(parts, text, place, anchor))
      .map(score)
      .sort(byScore);
    // A place on which the diff and the surroundings agree is taken, unless another is clearly better.
    const stays = here?.identical && here.context >= ANCHOR.context && (first?.score ?? 0) - here.score < ANCHOR.apart;
    if (here !== undefined && stays) return settled('exact', here);
    const [best, rival] = [...(here?.identical ? [here] : []), first, second]
      .filter((place) => place !== undefined)
      .sort(byScore);
    if (rewritten !== undefined && (best?.context ?? 0) < ANCHOR.context) return settled('changed', rewritten);
    const twins = best !== undefined && rival !== undefined && best.score - rival.score < ANCHOR.apart;
    if (best !== undefined && !twins) {
      const whole = sentences.whole(anchor) && letters(anchor.exact) >= ANCHOR.certain;
      if (whole || (best === here && mapped.unchanged >= ANCHOR.certain)) return settled('moved', best);
      // Part of a sentence recurs by chance: then its sentence must speak for it.
      const beside = best === here || best.context >= ANCHOR.context;
      if (beside && sentences.alike(anchor, best) >= ANCHOR.sentence) return settled('moved', best);
    }

    // Other words stand in its place, or something like it in new text elsewhere.
    if (rewritten !== undefined) return settled('changed', rewritten);
    if (best !== undefined) return orphaned(twins ? 'ambiguous' : 'unsure', best);
    const near = similar(anchor).map(score).sort(byScore);
    const [nearest] = near;
    if (nearest !== undefined && resembles(nearest, anchor) && sentences.alike(anchor, nearest) >= ANCHOR.sentence) {
      const other = near.find((place) => place.start >= nearest.end || place.end <= nearest.start);
      const alone = other === undefined || nearest.score - other.score >= ANCHOR.apart;
      return alone ? settled('changed', nearest) : orphaned('ambiguous', nearest);
    }

    // A person must look. The likeliest place first.
    const [likely] = [...(here === undefined ? [] : [here]), ...near].sort(byScore);
    if (likely !== undefined && likely.score >= ANCHOR.suggest) return orphaned('unsure', likely);
    const part = standingPart(comparison, anchor);
    if (part !== null) return orphaned('unsure', score(part));
    if (mapped.replacement !== null) return orphaned('rewritten', score(mapped.replacement));
    if (mapped.kept >= ANCHOR.cut && mapped.bare !== null) return orphaned('unsure', score(mapped.bare));
    // A twin is text of its own; only a person may say that the note belongs there as well.
    const [twin] = places.map(score).sort(byScore);
    return { status: 'orphaned', why: 'cut', score: 0, ...(twin === undefined ? {} : { suggestion: placeOf(twin) }) };
  };
}

const EDGES = ['start', 'end'] as const;

/** Where the diff puts the passage: with what took the place of its words; failing that, without what was put in at its borders. */
function inPlace(mapped: MappedRange, score: (place: Range) => ScoredPlace): ScoredPlace | undefined {
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

function orphaned(why: 'rewritten' | 'ambiguous' | 'unsure', place: ScoredPlace): Resolution {
  return { status: 'orphaned', why, score: place.score, suggestion: placeOf(place) };
}

function placeOf({ start, end, score }: ScoredPlace): Place {
  return { start, end, score };
}

function byScore(x: ScoredPlace, y: ScoredPlace): number {
  return y.score - x.score || x.start - y.start || x.end - y.end;
}
