import { isClosed } from '@/lib/review/closed';
import type { Payloads } from '@/lib/review/events';
import type { ReleaseView } from '@/lib/review/views/release';
import { counterpointsOf } from '../load/counterpoints';
import { textAt } from '../load/versions';
import { query } from '../query';
import { perspectiveBook } from './perspectives';
import type { Reading } from './read';
import { seen } from './seen';
import { dutyName } from './who';
import { versionBody, writtenIn } from './written';

const reasons = query((db) =>
  db.$client.prepare<[string], { payload: string; at: string }>(
    `SELECT d.payload, d.at FROM events e JOIN event_data d ON d.seq = e.seq
     WHERE e.stream = ? AND e.type = 'assignment_answered' AND d.payload IS NOT NULL ORDER BY e.seq DESC`,
  ),
);
const versionThen = query((db) =>
  db.$client
    .prepare<[string, string], number | null>('SELECT max(number) FROM versions WHERE piece_id = ? AND made_at <= ?')
    .pluck(),
);

/** For a reviewer who was released and has no other part in the piece; null for everybody else. */
export function release(reading: Reading, pieceId: string): ReleaseView | null {
  const { tx, viewer } = reading;
  const piece = seen(reading, pieceId);
  const assignment = piece?.assignments.findLast((one) => one.personId === viewer.personId && one.status === 'released');
  if (!piece || !assignment || piece.may('see_text')) return null;
  const answers = reasons(tx)
    .all(pieceId)
    .map(({ payload, at }) => ({ at, payload: JSON.parse(payload) as Payloads['assignment_answered'] }));
  const released = answers.find(({ payload }) => payload.assignmentId === assignment.id && payload.status === 'released');
  const perspectives = perspectiveBook(tx);
  const written = writtenIn(tx, pieceId, ['counterpoint']);
  const at = released?.at ?? assignment.since;
  const passage = (version: number, start: number | null, end: number | null) =>
    start === null || end === null ? null : (textAt(tx, pieceId, version)?.slice(start, end) ?? null);
  return {
    pieceId,
    headline: versionBody(tx, pieceId, versionThen(tx).get(pieceId, at) ?? 0)?.content.headline ?? '',
    duty: { kind: assignment.duty, name: dutyName(assignment, perspectives) },
    reason: released?.payload.reason ?? '',
    at,
    counterpoints: counterpointsOf(tx, pieceId, piece.row.currentVersion)
      .filter((one) => one.by === viewer.personId)
      .map((one) => ({
        id: one.id,
        code: perspectives.code(one.perspective, one.code),
        kind: one.kind,
        passage: passage(one.version, one.start, one.end),
        text: written('counterpoint', one.id)?.text ?? '',
        sources: written('counterpoint', one.id)?.sources ?? [],
        posted: one.posted,
        block: one.block && { ground: one.block.ground, state: one.block.state },
        open: one.posted && !isClosed(one),
      })),
  };
}
