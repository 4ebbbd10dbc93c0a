import { brief } from './brief';
import { uncheckedLines, uncheckedSentences } from './coverage';
import { type GateFacts, keyOf } from './facts';
import { isRefuted } from './is-refuted';
import type { WordMark } from './vocabulary';

/**
 * What the page says behind live sentences and lines that a correction brought in, by their keys: that nobody has checked them since, or that somebody who checks
 * facts did and says that the text must not claim this.
 */
export function marksOnPage(facts: GateFacts): ReadonlyMap<string, WordMark> {
  const { version, live, corrections } = facts;
  if (!version || !live) return new Map();
  const brought = new Set(corrections.flatMap(({ unchecked }) => unchecked.map(keyOf)));
  if (brought.size === 0) return new Map();
  // While a correction is in review, the current text is another one, and what is judged of that one says nothing of this.
  const { sentences, lines, judged } = live;
  const indexed = brief({ ...facts, ...judged, sentences, lines }, version);
  const open = new Set<object>([
    ...uncheckedSentences(indexed, 'strict').map(({ sentence }) => sentence),
    ...uncheckedLines(indexed, 'strict'),
  ]);
  return new Map(
    [...sentences, ...lines].flatMap((words): [string, WordMark][] => {
      const key = keyOf(words);
      if (!brought.has(key)) return [];
      if (indexed.claimsOf(words).some(({ verdict }) => verdict && isRefuted(verdict))) return [[key, 'not_confirmed']];
      return open.has(words) ? [[key, 'not_checked']] : [];
    }),
  );
}
