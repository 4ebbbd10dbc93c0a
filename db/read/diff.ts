import type { ComparedVersions, WholeVersion } from '@/lib/review/comparison-rows';
import type { DiffView } from '@/lib/review/views/text';
import { sentencesAt } from '../load/versions';
import type { Reading } from './read';
import { reader, summaryOf, type VersionRow } from './versions';
import { versionBody } from './written';

/** Two versions to be compared as rows of a page (`comparedRows`). null where either is not there for this viewer. */
export function comparedTexts(reading: Reading, pieceId: string, from: number, to: number): ComparedVersions | null {
  const found = reader(reading, pieceId);
  if (!found) return null;
  const side = (number: number): WholeVersion | null => {
    const row: VersionRow | undefined = found.versions.find((version) => version.number === number);
    const body = row && versionBody(reading.tx, pieceId, number);
    return row && body ? { ...summaryOf(row, found.people), ...body } : null;
  };
  const [older, newer] = [side(from), side(to)];
  return older && newer && { from: older, to: newer };
}

/** The same with their sentences, for programs (`compared`). */
export function diff(reading: Reading, pieceId: string, from: number, to: number): Omit<DiffView, 'hunks'> | null {
  const texts = comparedTexts(reading, pieceId, from, to);
  const withSentences = (side: WholeVersion) => ({
    ...side,
    sentences: sentencesAt(reading.tx, pieceId, side.number).map(({ index, start, end, block, fingerprint, occurrence }) => ({
      index,
      start,
      end,
      block,
      fingerprint,
      occurrence,
    })),
  });
  return texts && { from: withSentences(texts.from), to: withSentences(texts.to) };
}
