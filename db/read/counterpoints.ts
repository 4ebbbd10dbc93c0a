import { and, asc, eq, or, sql } from 'drizzle-orm';
import { blockEnds } from '@/lib/review/attention/block-ends';
import type { CounterpointView } from '@/lib/review/views/piece';
import { query } from '../query';
import { resolutions, responses, counterpoints as table } from '../schema/folded';
import type { Scene } from './scene';

// Who may see it is part of the question: a note that is not posted exists for its writer alone.
const rows = query((db) =>
  db
    .select({ note: table, place: resolutions, response: responses })
    .from(table)
    .leftJoin(resolutions, and(eq(resolutions.counterpointId, table.id), eq(resolutions.version, sql.placeholder('version'))))
    .leftJoin(responses, eq(responses.counterpointId, table.id))
    .where(and(eq(table.pieceId, sql.placeholder('id')), or(eq(table.posted, true), eq(table.by, sql.placeholder('me')))))
    .orderBy(asc(table.code))
    .prepare(),
);
export type CounterpointRow = ReturnType<typeof counterpointRows>[number];
export const counterpointRows = ({ tx, viewer, piece, version }: Pick<Scene, 'tx' | 'viewer' | 'version' | 'piece'>) =>
  rows(tx).all({ id: piece.row.id, version, me: viewer.personId });

/** Notes in the margin, in the order of their marks. `quoted` gives the words that an anchor covers on the version it was made on. */
export function counterpointViews(
  scene: Scene,
  notes: CounterpointRow[],
  blockHours: number,
  quoted: (row: CounterpointRow) => string,
): CounterpointView[] {
  const { viewer, who, perspectives, written, reasons } = scene;
  return notes.map((row): CounterpointView => {
    const { note, place, response } = row;
    const body = written('counterpoint', note.id);
    const mine = note.by === viewer.personId;
    const told = mine || (who.identities && viewer.roles.includes('editor'));
    const blocking =
      note.blockState === 'blocks' && note.blockGround
        ? { ground: note.blockGround, state: 'blocks' as const, overruledBy: null }
        : null;
    return {
      id: note.id,
      code: perspectives.code(note.perspective, note.code),
      perspective: note.perspective,
      perspectiveName: perspectives.name(note.perspective),
      hue: perspectives.hue(note.perspective),
      kind: note.kind,
      by: who.reviewer(note.by, { duty: 'perspective', perspective: note.perspective }),
      at: note.postedAt ?? note.madeAt,
      posted: note.posted,
      mine,
      text: body?.text ?? '',
      sources: body?.sources ?? [],
      anchor:
        note.start === null || note.end === null
          ? null
          : { version: note.version, start: note.start, end: note.end, exact: quoted(row) },
      place: place ? { state: place.state, start: place.start, end: place.end } : null,
      block:
        note.blockGround && note.blockState
          ? {
              ground: note.blockGround,
              state: note.blockState,
              until: blockEnds({ block: blocking, response }, blockHours),
              overruleAsked: note.blockState === 'blocks' && note.overruledBy !== null,
            }
          : null,
      outcome: note.outcome,
      answerDue: note.answerDue,
      response: response
        ? {
            id: response.id,
            kind: response.kind,
            text: written('response', response.id)?.text ?? '',
            by: who.person(response.by),
            at: response.at,
          }
        : null,
      runs: note.runs,
      heldReason: told && !note.runs ? reasons.held(note.id) : null,
    };
  });
}
