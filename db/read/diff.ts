import type { ComparedVersions } from '@/lib/review/comparison-rows';
import { sentencesAt } from '../load/versions';
import type { Reading } from './read';
import { reader, summaryOf, type VersionRow } from './versions';
import { versionBody } from './written';

/** Two versions to be compared (`compared`, `comparedRows`). null where either is not there for this viewer. */
export function diff(reading: Reading, pieceId: string, from: number, to: number): ComparedVersions | null {
  const found = reader(reading, pieceId);
  if (!found) return null;
  const side = (number: number) => {
    const row: VersionRow | undefined = found.versions.find((one) => one.number === number);
    const body = row && versionBody(reading.tx, pieceId, number);
    if (!row || !body) return null;
    const sentences = sentencesAt(reading.tx, pieceId, number);
    return {
      ...summaryOf(row, found.people),
      content: body.content,
      text: body.text,
      sentences: sentences.map(({ index, start, end, block, fingerprint, occurrence }) => ({
        index,
        start,
        end,
        block,
        fingerprint,
        occurrence,
      })),
    };
  };
  const [older, newer] = [side(from), side(to)];
  return older && newer && { from: older, to: newer };
}
