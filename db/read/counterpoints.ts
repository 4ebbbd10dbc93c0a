import { blockEnds, blocks } from '@/lib/review/block-hold';
import type { CounterpointFacts, GateFacts } from '@/lib/review/facts';
import { firstOverrule } from '@/lib/review/first-overrule';
import { mayKnow } from '@/lib/review/may-infer';
import { hasChangedPlace } from '@/lib/review/note-standing';
import type { CounterpointView } from '@/lib/review/views/piece';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { counterpointsOf, type CounterpointRow as Row } from '../load/counterpoints';
import type { RoomReading } from './room-reading';
import type { TextPlace } from './text-place';

/** A counterpoint with the place where it stood before, if it has lost that or its passage changed. */
export interface CounterpointRow extends Row {
  was: TextPlace | null;
}
const stood = statement((db) =>
  db.$client.prepare<[string], TextPlace & { id: string }>(
    `SELECT w.counterpoint_id AS id, w.version, w.start, w.end FROM json_each(?) asked
     JOIN resolutions w ON w.counterpoint_id = json_extract(asked.value, '$.id') AND w.version = (
       SELECT max(b.version) FROM resolutions b WHERE b.counterpoint_id = w.counterpoint_id AND b.start IS NOT NULL
         AND b.version <= json_extract(asked.value, '$.until'))`,
  ),
);

/** As far as this viewer may see them: a note that is not posted exists for its writer alone. */
export const counterpointRows = ({ tx, viewer, piece, version }: Pick<RoomReading, 'tx' | 'viewer' | 'version' | 'piece'>) =>
  rowsFor(tx, piece.row.id, version, viewer.personId);
const rowsFor = once((db: Database, pieceId: string, version: number, viewer: string): CounterpointRow[] => {
  const rows = counterpointsOf(db, pieceId, version).filter((note) => note.posted || note.by === viewer);
  // Where a note that lost its place stood last, and where one that went stale stood when its writer last stood by it.
  const asked = rows.flatMap(({ id, kind, place, judgedOn }) => {
    if (kind === 'missing') return [];
    if (place === null || place.start === null) return [{ id, until: version }];
    return place.since > judgedOn ? [{ id, until: judgedOn }] : [];
  });
  const places = asked.length > 0 ? stood(db).all(JSON.stringify(asked)) : [];
  const was = new Map(places.map(({ id, ...place }) => [id, place]));
  return rows.map((row) => ({ ...row, was: was.get(row.id) ?? null }));
});

/** Notes in the margin, in the order of their marks. `quoted` gives the words of a version in a place (UTF-16). */
export function counterpointViews(
  roomReading: RoomReading,
  notes: CounterpointRow[],
  facts: GateFacts | null,
  quoted: (place: TextPlace) => string,
): CounterpointView[] {
  const { viewer, piece, who, perspectives, written, reasons } = roomReading;
  const known = new Map((facts?.counterpoints ?? []).map((note) => [note.id, note]));
  return notes.map((note): CounterpointView => {
    const { start, end } = note;
    const body = written('counterpoint', note.id);
    const mine = note.by === viewer.personId;
    const { posted, runs } = note;
    const place = placeView(note);
    return {
      id: note.id,
      code: perspectives.code(note.perspective, note.code),
      perspective: note.perspective,
      perspectiveName: perspectives.name(note.perspective),
      hue: perspectives.hue(note.perspective),
      kind: note.kind,
      by: who.reviewer(note.by, { duty: 'perspective', perspective: note.perspective }),
      at: note.postedAt ?? note.madeAt,
      posted,
      mine,
      text: body?.text ?? '',
      sources: body?.sources ?? [],
      digest: mine && !posted ? note.digest : null,
      anchor:
        start === null || end === null
          ? null
          : { version: note.version, start, end, exact: quoted({ version: note.version, start, end }) },
      was: note.was && { version: note.was.version, exact: quoted(note.was) },
      place,
      stale: hasChangedPlace(note),
      judgedOn: note.judgedOn,
      cutIn: note.cutIn,
      block: blockView(note, facts, known.get(note.id)),
      outcome: note.outcome,
      answerDue: note.answerDue,
      response: responseView(note, roomReading),
      runs,
      heldReason: mayKnow('hold_reason', viewer, piece.relation, mine) && !runs ? reasons.held(note.id) : null,
    };
  });
}

function placeView({ place, cause, suggestedStart, suggestedEnd }: CounterpointRow): CounterpointView['place'] {
  if (place === null) return null;
  const { state, start, end, since } = place;
  const suggestion = suggestedStart === null || suggestedEnd === null ? null : { start: suggestedStart, end: suggestedEnd };
  return { state, start, end, since, cause, suggestion };
}

/** `note`: as the gate counts it; left out where it counts nothing. */
function blockView({ block }: CounterpointRow, facts: GateFacts | null, note: CounterpointFacts | undefined) {
  if (block === null) return null;
  const { ground, state } = block;
  const holds = facts !== null && note !== undefined && blocks(note, facts);
  const until = holds ? blockEnds(note, facts) : null;
  const overruleAsked = holds && firstOverrule(note, facts) !== null;
  return { ground, state, until, holds, overruleAsked };
}

function responseView({ response, respondent }: CounterpointRow, { who, written }: RoomReading) {
  if (response === null || respondent === null) return null;
  const { id, kind, at, digest } = response;
  return { id, kind, text: written('response', id)?.text ?? '', by: who.person(respondent), at, digest };
}
