import { languageTag } from '@/lib/formats/html/language';
import { textAhead } from '@/lib/formats/html/text-ahead';
import { loader } from '../reader/loader';
import { endedReview } from './ended-review';
import { piece } from './pieces';
import type { Reading } from './read';
import { visiblePiece } from './visible-piece';
import { versionBody } from './written';

/** What the server draws of a page ahead of its view, by the shell's place in a piece: each is built in a reader thread, as views are. */
export const documents = { text: loader((reading, { id }) => textDocument(reading, id)) };

/** The words of the current version; null: whoever asks may not read them, or there are none. */
export function textDocument(reading: Reading, pieceId: string): { language: string; html: string } | null {
  const found = endedReview(reading, pieceId) ? null : visiblePiece(reading, pieceId);
  if (!found?.may('see_text')) return null;
  const content = versionBody(reading.tx, pieceId, found.row.currentVersion)?.content;
  if (!content) return null;
  const authors = piece(reading, pieceId)?.authors ?? [];
  return {
    language: languageTag(content.language),
    html: textAhead(reading.t, content, authors.map(({ label }) => label).join(', ')),
  };
}
