import type { DeskView, WaitView } from '@/lib/review/views/piece';
import { fallbackLabels } from '@/lib/words/en/fallback-labels';
import type { Translate } from '@/lib/words/language';
import { statement } from '../connection/statement';
import { type ActRow, actSentence, paramsOf } from './act-sentences';
import { currentLoss } from './current-loss';
import { namesOf } from './names';
import { perspectiveBook } from './perspectives';
import { asViewer } from './pieces';
import type { Reading } from './read';
import { seesSql } from './sees-sql';
import { currentSentenceParts } from './sentence-parts';
import { timezoneOf } from './timezone';
import { anyEditor, mergeEditors, type WaitingPerson, waitingPersonLabel, waitingPersonSql } from './waiting-people';

const SHOWN = 50;
const OTHERS = 60;
interface Bound {
  me: string;
  editor: number;
  limit: number;
}
type Row = ActRow & { headline: string };
// Of two alike the act decides, never the person: an order tells too. The indexes of `acts` have it, so that a list is read no further than it is shown.
const order = 'ORDER BY t.due IS NULL, t.due, t.since, t.action, t.subject';
const shown = (chosen: string, more = '') => `WITH t AS MATERIALIZED (SELECT t.* FROM ${chosen} ${order} LIMIT @limit)
  SELECT t.piece_id AS pieceId, t.person_id AS personId, t.action, t.role, t.subject, t.since, t.due, t.params, coalesce(x.headline, '') AS headline${more}
  FROM t JOIN pieces p ON p.id = t.piece_id LEFT JOIN piece_texts x ON x.piece_id = t.piece_id ${order}`;
const ofMine = `acts t CROSS JOIN pieces p ON p.id = t.piece_id WHERE t.person_id = @me AND ${seesSql}`;

const mine = statement((db) => db.$client.prepare<[Bound], Row>(shown(ofMine)));
const hereForMe = statement((db) => db.$client.prepare<[Bound & { id: string }], Row>(shown(`${ofMine} AND t.piece_id = @id`)));
const counted = statement((db) => db.$client.prepare<[Omit<Bound, 'limit'>], number>(`SELECT count(*) FROM ${ofMine}`).pluck());
// On the viewer's own pieces: those they wrote, and those whose review they opened. What also waits for them stands above already.
const others = `t.person_id <> @me
  AND NOT EXISTS (SELECT 1 FROM acts o WHERE o.piece_id = t.piece_id AND o.person_id = @me AND o.action = t.action AND o.subject = t.subject)`;
const ofFew = statement((db) =>
  db.$client.prepare<[Bound], Row & WaitingPerson>(
    shown(
      `(SELECT id FROM pieces WHERE opened_by = @me AND @editor UNION SELECT piece_id FROM piece_authors WHERE person_id = @me) own
       CROSS JOIN acts t ON t.piece_id = own.id WHERE ${others}`,
      `, ${waitingPersonSql}`,
    ),
  ),
);
const ofMany = statement((db) =>
  db.$client.prepare<[Bound], Row & WaitingPerson>(
    shown(
      `acts t INDEXED BY acts_in_order CROSS JOIN pieces p ON p.id = t.piece_id
       WHERE (@editor AND p.opened_by = @me OR EXISTS (SELECT 1 FROM piece_authors a WHERE a.piece_id = t.piece_id AND a.person_id = @me)) AND ${others}`,
      `, ${waitingPersonSql}`,
    ),
  ),
);
/** Has the viewer so many pieces that a page of acts is soon full of theirs? */
const MANY = 60;
const hasMany = statement((db) =>
  db.$client
    .prepare<[Pick<Bound, 'me' | 'editor'>], number>(
      `SELECT count(*) >= ${MANY} FROM (SELECT 1 FROM pieces WHERE opened_by = @me AND @editor UNION ALL SELECT 1 FROM piece_authors WHERE person_id = @me LIMIT ${MANY})`,
    )
    .pluck(),
);
/** From a few pieces to what they wait for; of many, all acts in their order until the page is full. */
const theirs = (reading: Reading, bound: Bound) => (hasMany(reading.tx).get(bound) ? ofMany : ofFew)(reading.tx).all(bound);

/** What waits for the viewer, most urgent first, and whom their own pieces wait for. Ask with `fresh`. */
export function desk(reading: Reading): DeskView {
  const { tx, viewer } = reading;
  const me = asViewer(reading);
  const waiting = mine(tx).all({ ...me, limit: SHOWN });
  const waitedFor = theirs(reading, { ...me, limit: OTHERS });
  const { names, setting } = settingOf(reading, [...waiting, ...waitedFor]);
  return {
    waiting: waiting.map((row) => waitOf(reading.t, row, setting)),
    others: mergeEditors(waitedFor).map(({ row, shared }) => ({
      pieceId: row.pieceId,
      headline: row.headline,
      person: shared
        ? anyEditor(reading.t)
        : waitingPersonLabel(reading.t, row, viewer, names.get(row.personId)?.name, setting.perspectives),
      title: actSentence(reading.t, row, setting).command,
      since: row.since,
      due: row.due,
    })),
    more: Math.max(0, (counted(tx).get(me) ?? 0) - waiting.length),
  };
}

/** What waits for the viewer on one piece, most urgent first: for its room, which need not open the whole desk. Ask with `fresh`. */
export function waitsOn(reading: Reading, pieceId: string): WaitView[] {
  const rows = hereForMe(reading.tx).all({ ...asViewer(reading), id: pieceId, limit: SHOWN });
  const { setting } = settingOf(reading, rows);
  return rows.map((row) => waitOf(reading.t, row, setting));
}

function settingOf(reading: Reading, rows: readonly Row[]) {
  const { tx, now } = reading;
  const names = namesOf(
    tx,
    rows.flatMap((row) => [row.personId, ...people(row)]),
  );
  const person = (id: string) => names.get(id)?.name ?? reading.t(fallbackLabels).formerMember;
  return {
    names,
    setting: {
      person,
      perspectives: perspectiveBook(tx),
      now,
      timeZone: timezoneOf(reading),
      partOf: currentSentenceParts(tx),
      loss: currentLoss(tx),
    },
  };
}

function waitOf(t: Translate, row: Row, setting: ReturnType<typeof settingOf>['setting']): WaitView {
  const { command, why, button } = actSentence(t, row, setting);
  const { pieceId, headline, action, since, due } = row;
  const late = due !== null && due < setting.now;
  return { pieceId, headline, action, title: command, why, button, since, due, late, place: paramsOf(row).place };
}

/** Ids of the people that a row's words name. */
function people(row: ActRow): string[] {
  const params: Record<string, unknown> = { ...paramsOf(row) };
  const after = params['after'];
  const gone = typeof after === 'object' && after !== null && 'personId' in after ? after.personId : null;
  return [params['by'], params['reviewer'], gone].flat().filter((id): id is string => typeof id === 'string');
}
