/**
 * What a judgement still covers. A sign-off or a confirmation made on version v covers a sentence if that sentence has been there, unchanged and without a
 * break, since v or earlier (`since <= v`). Putting an old sentence back starts a new run, so nothing ever revives.
 */
import { touching } from '../text/touching';
import type { ConfirmationFacts, SentenceFacts, SignOffFacts } from './facts';

/** The sentences a sign-off answers for: the whole text, or the paragraphs its counterpoints stand on. */
export const inScope = <Sentence extends Pick<SentenceFacts, 'line'>>(
  signOff: Pick<SignOffFacts, 'lines'>,
  sentences: readonly Sentence[],
): readonly Sentence[] => {
  if (signOff.lines === null) return sentences;
  const lines = new Set(signOff.lines);
  return sentences.filter((sentence) => lines.has(sentence.line));
};

/** Lineages of the paragraphs on which notes stand, by their places in the same version, whose sentences are in text order. */
export function linesUnder(
  notes: readonly { place: { start: number | null; end: number | null } | null }[],
  sentences: readonly Pick<SentenceFacts, 'start' | 'end' | 'line'>[],
): number[] {
  const touched = new Set<number>();
  for (const { place } of notes) {
    if (place?.start == null || place.end == null) continue;
    const { start, end } = place;
    for (const { line } of touching(sentences, start, end)) touched.add(line);
  }
  return [...touched].sort((a, b) => a - b);
}

/** Sentences of its scope that came in or changed after it was given. */
export const changedSince = (signOff: Pick<SignOffFacts, 'lines' | 'version'>, sentences: readonly SentenceFacts[]) =>
  inScope(signOff, sentences).filter((sentence) => sentence.since > signOff.version);

/** A confirmation counts for the sentence as it stands now, unless its maker wrote the sentence. */
export const confirms = (confirmation: ConfirmationFacts, sentence: SentenceFacts) =>
  confirmation.version >= sentence.since && !sentence.writers.includes(confirmation.by);
