import type { CounterpointFacts, PieceFacts, SentenceFacts } from './facts';
import type { ResponseKind } from './vocabulary';

interface Text {
  piece: Pick<PieceFacts, 'currentVersion'>;
  /** Of the current version. */
  sentences: readonly SentenceFacts[];
}

/**
 * The kind of an answer as readers are told it. "Revised the text" is said only where the text was: a passage reads as it did when the counterpoint was written,
 * its neighbouring sentences too, and the answer is a reply. On what the whole piece leaves out, any later version counts.
 */
export function shownResponse(
  { response, place, version }: Pick<CounterpointFacts, 'response' | 'place' | 'version'>,
  { piece, sentences }: Text,
): ResponseKind | null {
  if (response?.kind !== 'revised') return response?.kind ?? null;
  return changedSince(place, version, { piece, sentences }) ? 'revised' : 'replied';
}

function changedSince(place: CounterpointFacts['place'], version: number, { piece, sentences }: Text): boolean {
  if (place?.start == null || place.end === null) return piece.currentVersion > version;
  const { start, end } = place;
  if (place.since > version) return true;
  return sentences.some((sentence) => sentence.start < end && sentence.end > start && sentence.contextSince > version);
}
