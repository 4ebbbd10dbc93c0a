import type { DeskView, WaitView } from '@/lib/review/views/piece';
import { query } from '../query';
import { type Acting, actingLabel, actingSql, anyEditor, sharedOnce } from './acting';
import { type ActRow, paramsOf, said } from './acts';
import { currentLoss } from './current-loss';
import { namesOf } from './names';
import { perspectiveBook } from './perspectives';
import { asViewer } from './pieces';
import type { Reading } from './read';
import { seesSql, teaserSql } from './sees-sql';
import { currentSentenceParts } from './sentence-parts';
import { timezoneOf } from './timezone';

const SHOWN = 50;
const OTHERS = 60;
interface Bound {
  me: string;
  editor: number;
  limit: number;
}
type Row = ActRow & { headline: string };
// Of two alike the act decides, never the person: an order tells too.
const order = 'ORDER BY t.due IS NULL, t.due, t.since, t.action, t.subject';
// Rows are chosen first, and texts opened only for those that are shown: SQLite would open one for every row that it sorts.
const shown = (chosen: string, more: string) => `WITH t AS MATERIALIZED (SELECT t.* FROM ${chosen} ${order} LIMIT @limit)
  SELECT t.piece_id AS pieceId, t.person_id AS personId, t.action, t.role, t.subject, t.since, t.due, t.params, ${teaserSql('headline')} AS headline${more}
  FROM t JOIN pieces p ON p.id = t.piece_id ${order}`;

const mine = query((db) =>
  db.$client.prepare<[Bound], Row>(shown(`acts t JOIN pieces p ON p.id = t.piece_id WHERE t.person_id = @me AND ${seesSql}`, '')),
);
const hereForMe = query((db) =>
  db.$client.prepare<[Bound & { id: string }], Row>(
    shown(`acts t JOIN pieces p ON p.id = t.piece_id WHERE t.piece_id = @id AND t.person_id = @me AND ${seesSql}`, ''),
  ),
);
const counted = query((db) =>
  db.$client
    .prepare<[Omit<Bound, 'limit'>], number>(
      `SELECT count(*) FROM acts t JOIN pieces p ON p.id = t.piece_id WHERE t.person_id = @me AND ${seesSql}`,
    )
    .pluck(),
);
// On the viewer's own pieces: those they wrote, and those whose review they opened. What also waits for them stands above already.
// From their pieces to what these wait for, never through all that the newsroom waits for: hence CROSS JOIN, which keeps the order.
const theirs = query((db) =>
  db.$client.prepare<[Bound], Row & Acting>(
    shown(
      `(SELECT id FROM pieces WHERE opened_by = @me AND @editor UNION SELECT piece_id FROM piece_authors WHERE person_id = @me) own
       CROSS JOIN acts t ON t.piece_id = own.id
       WHERE t.person_id <> @me
         AND (t.piece_id, t.action, t.subject) NOT IN (SELECT o.piece_id, o.action, o.subject FROM acts o WHERE o.person_id = @me)`,
      `, ${actingSql}`,
    ),
  ),
);

/** What waits for the viewer, most urgent first, and whom their own pieces wait for. Ask with `fresh`. */
export function desk(reading: Reading): DeskView {
  const { tx, viewer } = reading;
  const me = asViewer(reading);
  const waiting = mine(tx).all({ ...me, limit: SHOWN });
  const others = theirs(tx).all({ ...me, limit: OTHERS });
  const { names, setting } = settingOf(reading, [...waiting, ...others]);
  return {
    waiting: waiting.map((row) => waitOf(row, setting)),
    others: sharedOnce(others).map(({ row, shared }) => ({
      pieceId: row.pieceId,
      headline: row.headline,
      person: shared ? anyEditor : actingLabel(row, viewer, names.get(row.personId)?.name, setting.perspectives),
      title: said(row, setting).command,
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
  return rows.map((row) => waitOf(row, setting));
}

function settingOf(reading: Reading, rows: readonly Row[]) {
  const { tx, now } = reading;
  const names = namesOf(
    tx,
    rows.flatMap((row) => [row.personId, ...people(row)]),
  );
  const person = (id: string) => names.get(id)?.name ?? 'Somebody who left';
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

function waitOf(row: Row, setting: ReturnType<typeof settingOf>['setting']): WaitView {
  const { command, why, button } = said(row, setting);
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
