import type { Anchor } from './anchor';
import { editDistance } from './edit-distance';
import { fold, foldInPlace } from './fold';
import { ANCHOR, WEIGHTS } from './thresholds';

/** How well a place fits an anchor. `identical`: the same words, the form of marks and white space aside. All shares are 0..1. */
export type ScoredPlace = { start: number; end: number; quote: number; context: number; score: number; identical: boolean };

/**
 * Scores a place of `text` (folded in place, UTF-16). `expected` is where the diff puts the passage; `likely` the share of the quote
 * that is taken to be there when the two are too long to be compared letter by letter.
 */
export function scorePlace(
  anchor: Anchor,
  text: string,
  place: { start: number; end: number },
  expected: number,
  likely: number,
): ScoredPlace {
  const { start, end } = place;
  const quote = quoteScore(anchor.exact, text.slice(start, end), likely);
  const before = foldInPlace(anchor.prefix);
  const after = foldInPlace(anchor.suffix);
  const prefix = alike(before, text.slice(Math.max(0, start - before.length), start), start === 0);
  const suffix = alike(after, text.slice(end, end + after.length), end === text.length);
  const position = text.length === 0 ? 1 : 1 - Math.min(1, Math.abs(start - expected) / text.length);
  const all = WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position;
  const score = (WEIGHTS.quote * quote + WEIGHTS.prefix * prefix + WEIGHTS.suffix * suffix + WEIGHTS.position * position) / all;
  return { start, end, quote, context: (prefix + suffix) / 2, score, identical: quote === 1 };
}

function quoteScore(exact: string, place: string, likely: number): number {
  // A place that is many times as long is not the passage's; to fold it would cost more than all the rest.
  const long = exact.length * place.length > ANCHOR.mostCells;
  if (long && place.length > 2 * exact.length) return Math.min(likely, 0.99);
  const [quote, found] = [fold(exact), fold(place)];
  if (quote === found) return 1;
  return long ? Math.min(likely, 0.99) : Math.max(0, 1 - editDistance(quote, found) / quote.length);
}

/** Where there was no context, the text's own edge is the context. */
function alike(context: string, found: string, edge: boolean): number {
  if (context === '') return edge ? 1 : 0;
  return 1 - editDistance(context, found) / Math.max(context.length, found.length);
}
