/**
 * What a judgement still covers. A sign-off or a confirmation made on version v covers a sentence if that sentence has been there, unchanged and without a
 * break, since v or earlier (`since <= v`). Putting an old sentence back starts a new run, so nothing ever revives.
 */
import type { ConfirmationFacts, SentenceFacts, SignOffFacts } from './facts';
import { keyOf } from './facts';

/** The sentences a sign-off answers for: the whole text, or the paragraphs its counterpoints stand on. */
export const inScope = <Sentence extends Pick<SentenceFacts, 'line'>>(
  signOff: Pick<SignOffFacts, 'lines'>,
  sentences: readonly Sentence[],
): readonly Sentence[] =>
  signOff.lines === null ? sentences : sentences.filter((sentence) => signOff.lines?.includes(sentence.line));

/** Lineages of the paragraphs on which notes stand, by their places in the same version. */
export function linesUnder(
  notes: readonly { place: { start: number | null; end: number | null } | null }[],
  sentences: readonly Pick<SentenceFacts, 'start' | 'end' | 'line'>[],
): number[] {
  const touched = sentences.filter((sentence) =>
    notes.some(
      ({ place }) => place?.start != null && place.end != null && place.start < sentence.end && place.end > sentence.start,
    ),
  );
  return [...new Set(touched.map((one) => one.line))].sort((a, b) => a - b);
}

/** Sentences of its scope that came in or changed after it was given. */
export const changedSince = (signOff: Pick<SignOffFacts, 'lines' | 'version'>, sentences: readonly SentenceFacts[]) =>
  inScope(signOff, sentences).filter((sentence) => sentence.since > signOff.version);

/** Confirmations by sentence, for quick asking. */
export function confirmationsBySentence(confirmations: readonly ConfirmationFacts[]): Map<string, ConfirmationFacts[]> {
  const bySentence = new Map<string, ConfirmationFacts[]>();
  for (const one of confirmations) {
    const key = keyOf(one);
    bySentence.set(key, [...(bySentence.get(key) ?? []), one]);
  }
  return bySentence;
}

/** A confirmation counts for the sentence as it stands now, unless its maker wrote the sentence. */
export const confirms = (one: ConfirmationFacts, sentence: SentenceFacts) =>
  one.version >= sentence.since && !sentence.writers.includes(one.by);
