import { brief } from './brief';
import { uncheckedLines, uncheckedSentences } from './coverage';
import { type GateFacts, keyOf } from './facts';
import { isRefuted } from './is-refuted';

/** Keys of the live sentences and lines that a correction brought in and that nobody who checks facts has confirmed since. The page marks them. */
export function uncheckedOnPage(facts: GateFacts): string[] {
  const { version, live, corrections } = facts;
  if (!version || !live) return [];
  const brought = new Set(corrections.flatMap(({ unchecked }) => unchecked.map(keyOf)));
  if (brought.size === 0) return [];
  const present = [...live.sentences, ...live.lines].map(keyOf).filter((key) => brought.has(key));
  // While a correction is in review, the current text is another one.
  const indexed = brief({ ...facts, sentences: live.sentences, lines: live.lines }, version);
  const open = new Set(
    [...uncheckedSentences(indexed, 'strict').map(({ sentence }) => sentence), ...uncheckedLines(indexed, 'strict')].map(keyOf),
  );
  const refuted = (key: string) => (indexed.claimsOf.get(key) ?? []).some(({ verdict }) => verdict && isRefuted(verdict));
  return present.filter((key) => open.has(key) || refuted(key));
}
