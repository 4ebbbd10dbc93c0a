import type { ExportedNote, ExportedVersion } from '@/lib/formats/export/exported-version';
import type { CounterpointView } from '@/lib/review/views/piece';
import { type CounterpointRow, counterpointRows, counterpointViews } from './counterpoints';
import { namesOf } from './names';
import { dutyLabel, personLabels } from './person-labels';
import { perspectiveBook } from './perspectives';
import { siteOf } from './public/site';
import type { Reading } from './read';
import { reasonsOf } from './reasons';
import type { RoomReading } from './room-reading';
import { versionRows } from './versions';
import { visiblePiece } from './visible-piece';
import { versionBody, writtenIn } from './written';

/**
 * One version as it leaves the house in a file, with the posted counterpoints that had been made by then. null: it is not there, or not this viewer's to read.
 * A file is passed on: whoever reviews is their perspective in it even where this viewer knows more, and notes that are not posted stay behind, their own too.
 */
export function exportedVersion(reading: Reading, asked: { pieceId: string; number: number }): ExportedVersion | null {
  const { pieceId, number } = asked;
  const { tx, viewer } = reading;
  const piece = visiblePiece(reading, pieceId);
  if (!piece?.may('see_text')) return null;
  const row = versionRows(reading, pieceId).find((versionRow) => versionRow.number === number);
  const body = row && versionBody(tx, pieceId, number);
  if (!row || !body) return null;
  const perspectives = perspectiveBook(tx);
  const rows = counterpointRows({ tx, viewer, piece, version: number }).filter(
    (counterpointRow) => counterpointRow.posted && counterpointRow.version <= number && counterpointRow.outcome !== 'withdrawn',
  );
  const roomReading: RoomReading = {
    ...reading,
    piece,
    version: number,
    who: personLabels(
      reading.t,
      viewer,
      piece,
      namesOf(
        tx,
        rows.map((row) => row.respondent),
      ),
      perspectives,
    ),
    perspectives,
    written: writtenIn(tx, pieceId, ['counterpoint', 'response']),
    reasons: reasonsOf(tx, pieceId),
  };
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const views = counterpointViews(roomReading, rows, null, () => '');
  return {
    number,
    madeAt: row.madeAt,
    timeZone: siteOf(tx).timeZone,
    content: body.content,
    notes: views.map((view) =>
      noteOf(
        view,
        placeOf(rowOf.get(view.id), number),
        dutyLabel(reading.t, { duty: 'perspective', perspective: view.perspective }, perspectives),
      ),
    ),
  };
}

function noteOf(view: CounterpointView, place: ExportedNote['place'], by: string): ExportedNote {
  const { response } = view;
  return {
    by,
    at: view.at,
    text: view.text,
    sources: view.sources,
    place,
    missing: view.kind === 'missing',
    answers: response === null ? [] : [{ by: response.by.label, at: response.at, text: response.text, sources: [] }],
  };
}

/** On the version that it was made on a note stands where it was put; on a later one where it was found again. */
function placeOf(row: CounterpointRow | undefined, number: number): ExportedNote['place'] {
  if (!row) return null;
  const { start, end } = row.version === number ? row : (row.place ?? { start: null, end: null });
  const stands = row.version === number || (row.place !== null && row.place.state !== 'orphaned');
  return stands && start !== null && end !== null ? { start, end } : null;
}
