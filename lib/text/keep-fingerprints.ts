import { fingerprint } from './fingerprint';
import { originsOf } from './keep-occurrences';
import type { Sentence } from './sentences';

/** A text whose sentences were stored under an earlier fold. */
export interface OlderText {
  text: string;
  sentences: readonly { start: number; end: number; fingerprint: string }[];
}

/** What the fingerprints of older texts are when their sentences are folded anew; those that stay the same are left out. */
export function foldedAnew(older: readonly OlderText[]): Map<string, string> {
  const anew = new Map<string, string>();
  for (const { text, sentences } of older) {
    for (const { start, end, fingerprint: stored } of sentences) {
      const now = fingerprint(text.slice(start, end));
      if (now !== stored) anew.set(stored, now);
    }
  }
  return anew;
}

/**
 * The fingerprints of a new version's sentences (`next`, folded as of today). A sentence of the version before, folded anew, keeps the one that is stored: what
 * people said of it is kept under that, and nothing that is stored is ever rewritten.
 */
export function keepFingerprints<One extends Sentence>(
  before: readonly { fingerprint: string; occurrence: number; block: number }[],
  next: readonly One[],
  anew: ReadonlyMap<string, string>,
): One[] {
  if (anew.size === 0) return [...next];
  const stored = new Map<string, Set<string>>();
  for (const { fingerprint: print } of before) {
    const now = anew.get(print) ?? print;
    stored.set(now, (stored.get(now) ?? new Set()).add(print));
  }
  // The same words were stored in two forms: only their neighbours tell which of them a sentence is.
  const mixed = [...stored.values()].some((prints) => prints.size > 1);
  const folded = before.map((sentence) => ({ ...sentence, fingerprint: anew.get(sentence.fingerprint) ?? sentence.fingerprint }));
  const origins = mixed ? originsOf(folded, next) : new Map<number, number>();
  const kept = next.map((sentence, index) => {
    const prints = [...(stored.get(sentence.fingerprint) ?? [])];
    const print = prints.length === 1 ? prints[0] : before[origins.get(index) ?? -1]?.fingerprint;
    return { ...sentence, fingerprint: print ?? sentence.fingerprint };
  });
  const seen = new Map<string, number>();
  return kept.map((sentence) => {
    const occurrence = seen.get(sentence.fingerprint) ?? 0;
    seen.set(sentence.fingerprint, occurrence + 1);
    return { ...sentence, occurrence };
  });
}
