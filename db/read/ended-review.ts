import { isClosed } from '@/lib/review/closed';
import { reviewEnd } from '@/lib/review/review-end';
import type { EndedReviewView } from '@/lib/review/views/ended-review';
import { statement } from '../connection/statement';
import { counterpointRows } from './counterpoints';
import { namesOf } from './names';
import { personLabels } from './person-labels';
import { perspectiveBook } from './perspectives';
import { quotations } from './quotations';
import type { Reading } from './read';
import { pieceFor } from './visible-piece';
import { writtenIn } from './written';

interface Ending {
  at: string;
  actor: string | null;
  reason: string | null;
}
// Of a request the event names it; a decision about the whole piece names none.
const endings = statement((db) =>
  db.$client.prepare<[{ id: string; type: string; request: string | null }], Ending>(
    `SELECT d.at, d.actor, json_extract(d.payload, '$.reason') AS reason FROM events e JOIN event_data d ON d.seq = e.seq
     WHERE e.stream = @id AND e.type = @type AND (@request IS NULL OR json_extract(d.payload, '$.assignmentId') = @request)
     ORDER BY e.seq DESC LIMIT 1`,
  ),
);

/** For a reviewer whose part in a piece has ended: what happened, and their own counterpoints. Nothing else of the piece. null: for everybody else. */
export function endedReview(reading: Reading, pieceId: string): EndedReviewView | null {
  const { tx, viewer } = reading;
  const piece = pieceFor(reading, pieceId);
  const why = piece && reviewEnd(viewer, piece.relation);
  if (!piece || !why) return null;
  const released = piece.assignments.find(
    (assignment) => assignment.personId === viewer.personId && assignment.status === 'released',
  );
  const ending =
    why === 'released'
      ? endings(tx).get({ id: pieceId, type: 'assignment_answered', request: released?.id ?? null })
      : endings(tx).get({ id: pieceId, type: why, request: null });
  if (!ending) return null;
  const notes = counterpointRows({ tx, viewer, piece, version: piece.row.currentVersion }).filter(
    (counterpointRow) => counterpointRow.by === viewer.personId,
  );
  const written = writtenIn(tx, pieceId, ['counterpoint']);
  const quoted = quotations(tx, pieceId, notes, null);
  const perspectives = perspectiveBook(tx);
  const people = personLabels(reading.t, viewer, piece, namesOf(tx, [ending.actor]), perspectives);
  return {
    why,
    by: ending.actor === null ? null : people.person(ending.actor),
    at: ending.at,
    // Why a piece is declined or withdrawn is between the desk and its author.
    reason: why === 'released' ? (ending.reason ?? '') : '',
    counterpoints: notes.map(({ id, perspective, code, posted, version, start, end, block, outcome, cutIn }) => ({
      id,
      code: perspectives.code(perspective, code),
      perspectiveName: perspectives.name(perspective),
      hue: perspectives.hue(perspective),
      exact: start === null || end === null ? null : quoted({ version, start, end }),
      text: written('counterpoint', id)?.text ?? '',
      posted,
      holds: why === 'released' && posted && block?.state === 'blocks' && !isClosed({ outcome, cutIn }),
    })),
  };
}
