import { blockEnds, blocks } from '@/lib/review/block-hold';
import type { GateFacts } from '@/lib/review/facts';
import { firstOverrule } from '@/lib/review/first-overrule';
import { mayKnow } from '@/lib/review/may-infer';
import { hasChangedPlace } from '@/lib/review/note-standing';
import type { CounterpointView } from '@/lib/review/views/piece';
import type {
  AnchorState,
  BlockGround,
  CounterpointKind,
  LossCause,
  ResolutionOutcome,
  ResponseKind,
} from '@/lib/review/vocabulary';
import { query } from '../query';
import type { TextPlace } from './quotations';
import type { Scene } from './scene';

export interface CounterpointRow {
  id: string;
  by: string;
  perspective: string;
  kind: CounterpointKind;
  version: number;
  start: number | null;
  end: number | null;
  posted: number;
  postedAt: string | null;
  madeAt: string;
  answerDue: string | null;
  digest: string;
  code: number;
  ground: BlockGround | null;
  blockState: 'blocks' | 'released' | 'overruled' | null;
  outcome: ResolutionOutcome | 'cut' | null;
  cutIn: number | null;
  judgedOn: number;
  runs: number;
  place: AnchorState | null;
  placeStart: number | null;
  placeEnd: number | null;
  placeSince: number | null;
  wasVersion: number | null;
  wasStart: number | null;
  wasEnd: number | null;
  cause: LossCause | null;
  suggestedStart: number | null;
  suggestedEnd: number | null;
  responseId: string | null;
  responseKind: ResponseKind | null;
  responseAt: string | null;
  respondent: string | null;
}
// `w` is where a note that lost its place stood last, and where one that went stale stood when its writer last stood by it.
// Who may see it is part of the question: a note that is not posted exists for its writer alone.
const rows = query((db) =>
  db.$client.prepare<[{ id: string; me: string; version: number }], CounterpointRow>(
    `SELECT n.id, n.by, n.perspective, n.kind, n.version, n.start, n.end, n.posted, n.posted_at AS postedAt, n.made_at AS madeAt,
       n.answer_due AS answerDue, n.digest, n.code, n.block_ground AS ground, n.block_state AS blockState, n.outcome,
       n.cut_in AS cutIn, n.judged_on AS judgedOn, n.runs,
       a.state AS place, a.start AS placeStart, a.end AS placeEnd, a.since AS placeSince, a.cause, a.suggested_start AS suggestedStart,
       a.suggested_end AS suggestedEnd, w.version AS wasVersion, w.start AS wasStart, w.end AS wasEnd, r.id AS responseId, r.kind AS responseKind, r.at AS responseAt, r.by AS respondent
     FROM counterpoints n
     LEFT JOIN resolutions a ON a.counterpoint_id = n.id AND a.version = @version
     LEFT JOIN resolutions w ON w.counterpoint_id = n.id AND w.version = (
       SELECT max(b.version) FROM resolutions b WHERE b.counterpoint_id = n.id AND b.start IS NOT NULL
         AND b.version <= CASE WHEN a.start IS NULL THEN @version WHEN a.since > n.judged_on THEN n.judged_on END)
     LEFT JOIN responses r ON r.counterpoint_id = n.id
     WHERE n.piece_id = @id AND (n.posted = 1 OR n.by = @me) ORDER BY n.code = 0, n.code, n.made_at, n.rowid`,
  ),
);
export const counterpointRows = ({ tx, viewer, piece, version }: Pick<Scene, 'tx' | 'viewer' | 'version' | 'piece'>) =>
  rows(tx).all({ id: piece.row.id, version, me: viewer.personId });

/** Notes in the margin, in the order of their marks. `quoted` gives the words of a version in a place (UTF-16). */
export function counterpointViews(
  scene: Scene,
  notes: CounterpointRow[],
  facts: GateFacts | null,
  quoted: (place: TextPlace) => string,
): CounterpointView[] {
  const { viewer, piece, who, perspectives, written, reasons } = scene;
  return notes.map((note): CounterpointView => {
    const { start, end } = note;
    const body = written('counterpoint', note.id);
    const mine = note.by === viewer.personId;
    const runs = note.runs === 1;
    const posted = note.posted === 1;
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
      was: wasView(note, quoted),
      place,
      stale: hasChangedPlace({ ...note, posted, place }),
      judgedOn: note.judgedOn,
      cutIn: note.cutIn,
      block: blockView(note, facts),
      outcome: note.outcome,
      answerDue: note.answerDue,
      response: responseView(note, scene),
      runs,
      heldReason: mayKnow('hold_reason', viewer, piece.relation, mine) && !runs ? reasons.held(note.id) : null,
    };
  });
}

function placeView(note: CounterpointRow): CounterpointView['place'] {
  const { place: state, placeStart: start, placeEnd: end, placeSince: since, cause, suggestedStart, suggestedEnd } = note;
  if (state === null || since === null) return null;
  const suggestion = suggestedStart === null || suggestedEnd === null ? null : { start: suggestedStart, end: suggestedEnd };
  return { state, start, end, since, cause, suggestion };
}

function wasView({ wasVersion: version, wasStart: start, wasEnd: end }: CounterpointRow, quoted: (place: TextPlace) => string) {
  return version === null || start === null || end === null ? null : { version, exact: quoted({ version, start, end }) };
}

function blockView({ id, ground, blockState: state }: CounterpointRow, facts: GateFacts | null) {
  if (ground === null || state === null) return null;
  const note = facts?.counterpoints.find((one) => one.id === id);
  const holds = facts !== null && note !== undefined && blocks(note, facts);
  const until = holds ? blockEnds(note, facts) : null;
  const overruleAsked = holds && firstOverrule(note, facts) !== null;
  return { ground, state, until, holds, overruleAsked };
}

function responseView(
  { responseId: id, responseKind: kind, responseAt: at, respondent }: CounterpointRow,
  { who, written }: Scene,
) {
  if (id === null || kind === null || at === null || respondent === null) return null;
  return { id, kind, text: written('response', id)?.text ?? '', by: who.person(respondent), at };
}
