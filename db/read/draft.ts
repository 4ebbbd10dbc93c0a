import { eq, sql } from 'drizzle-orm';
import { digest, type Json } from '@/lib/record/canonical';
import type { DraftView } from '@/lib/review/views/text';
import { statement } from '../connection/statement';
import { pieceRow } from '../load/piece';
import { drafts } from '../schema/outside-ledger';
import { namesOf } from './names';
import { personLabels } from './person-labels';
import { perspectiveBook } from './perspectives';
import type { Reading } from './read';
import { type VersionRow, versionRows } from './versions';
import { type VisiblePiece, visiblePiece } from './visible-piece';

const byPiece = statement((db) =>
  db
    .select()
    .from(drafts)
    .where(eq(drafts.pieceId, sql.placeholder('id')))
    .prepare(),
);
type Row = typeof drafts.$inferSelect;

/** The working copy, for the authors and the editors. */
export function draft(reading: Reading, pieceId: string): DraftView | null {
  const piece = visiblePiece(reading, pieceId);
  const row = piece?.may('see_draft') ? byPiece(reading.tx).get({ id: pieceId }) : undefined;
  if (!piece || !row) return null;
  const people = personLabels(reading.t, reading.viewer, piece, namesOf(reading.tx, [row.savedBy]), perspectiveBook(reading.tx));
  return {
    pieceId,
    revision: row.revision,
    content: row.content,
    savedAt: row.savedAt,
    savedBy: people.person(row.savedBy),
    version: piece.row.currentVersion,
    ahead: isAhead(row, versionRows(reading, pieceId).at(-1)),
  };
}

/** The same in short, for the room: the text is read only where it was saved after the last version was made. */
export function draftState(reading: Reading, piece: VisiblePiece, versions: VersionRow[]) {
  if (!piece.may('see_draft')) return null;
  const { draftRevision: revision, draftSavedAt: savedAt } = pieceRow(reading.tx, piece.row.id) ?? {};
  if (revision == null || savedAt == null) return null;
  const last = versions.at(-1);
  const row = last && savedAt > last.madeAt ? byPiece(reading.tx).get({ id: piece.row.id }) : undefined;
  return { revision, ahead: last === undefined || (row !== undefined && isAhead(row, last)), savedAt };
}

function isAhead(row: Row, last: VersionRow | undefined): boolean {
  if (!last) return true;
  if (row.savedAt <= last.madeAt) return false;
  const content = JSON.parse(JSON.stringify(row.content)) as Json;
  return digest(content) !== last.digest;
}
