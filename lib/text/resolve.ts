import type { Anchor } from './anchor';
import { occurrencesOf } from './occurrences-of';

/**
 * Where an anchor's passage is in a later text (UTF-16 offsets, `end` exclusive). The score (0..1) stays beside the status: a weak
 * anchor must never look certain. An orphan may suggest a place for a person to accept.
 */
export type Resolution =
  | { status: 'exact' | 'moved' | 'changed'; start: number; end: number; score: number }
  | { status: 'orphaned'; score: number; suggestion?: { start: number; end: number; score: number } };

/** Resolves one anchor of `fromText` in `toText`. For many anchors of the same two texts use `resolverBetween`. */
export function resolve(anchor: Anchor, fromText: string, toText: string): Resolution {
  return resolverBetween(fromText, toText)(anchor);
}

/** Prepares two texts, so that each anchor then costs little. Deterministic. */
export function resolverBetween(fromText: string, toText: string): (anchor: Anchor) => Resolution {
  return (anchor) => {
    if (fromText === toText) return { status: 'exact', start: anchor.start, end: anchor.end, score: 1 };
    const places = occurrencesOf(anchor.exact, toText)
      .map((start) => ({ start, end: start + anchor.exact.length, score: contextScore(anchor, toText, start) }))
      .sort((x, y) => y.score - x.score || x.start - y.start);
    const [best, second] = places;
    if (best === undefined) return { status: 'orphaned', score: 0 };
    if (second !== undefined && best.score - second.score < 0.05)
      return { status: 'orphaned', score: best.score, suggestion: best };
    const status = best.start === anchor.start ? 'exact' : 'moved';
    return { status, ...best };
  };
}

/** The share of the context on both sides that is still there, counted outwards from the passage. */
function contextScore(anchor: Anchor, text: string, start: number): number {
  const all = anchor.prefix.length + anchor.suffix.length;
  if (all === 0) return 1;
  let same = 0;
  for (let i = 1; i <= anchor.prefix.length && text[start - i] === anchor.prefix[anchor.prefix.length - i]; i++) same++;
  const end = start + anchor.exact.length;
  for (let i = 0; i < anchor.suffix.length && text[end + i] === anchor.suffix[i]; i++) same++;
  return same / all;
}
