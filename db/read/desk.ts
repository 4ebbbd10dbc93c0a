import type { DeskView } from '@/lib/review/views/piece';
import { query } from '../query';
import { type Acting, actingLabel, actingSql } from './acting';
import { type ActRow, paramsOf, said } from './acts';
import { namesOf } from './names';
import { perspectiveBook } from './perspectives';
import { asViewer } from './pieces';
import type { Reading } from './read';
import { seesSql, teaserSql } from './sees-sql';
import { timezoneOf } from './timezone';

const SHOWN = 50;
const OTHERS = 20;
interface Bound {
  me: string;
  editor: number;
  limit: number;
}
const columns = `t.piece_id AS pieceId, t.person_id AS personId, t.action, t.since, t.due, t.params, ${teaserSql('headline')} AS headline`;
type Row = ActRow & { headline: string };

const mine = query((db) =>
  db.$client.prepare<[Bound], Row>(`SELECT ${columns} FROM attention t JOIN pieces p ON p.id = t.piece_id
    WHERE t.person_id = @me AND ${seesSql} ORDER BY t.due IS NULL, t.due, t.since LIMIT @limit`),
);
const counted = query((db) =>
  db.$client
    .prepare<[Omit<Bound, 'limit'>], number>(
      `SELECT count(*) FROM attention t JOIN pieces p ON p.id = t.piece_id WHERE t.person_id = @me AND ${seesSql}`,
    )
    .pluck(),
);
// On the viewer's own pieces: those they wrote, and those whose review they opened. What also waits for them stands above already.
const theirs = query((db) =>
  db.$client.prepare<[Bound], Row & Acting>(`SELECT ${columns}, ${actingSql} FROM pieces p JOIN attention t ON t.piece_id = p.id
    WHERE t.person_id <> @me
      AND (p.opened_by = @me AND @editor OR EXISTS (SELECT 1 FROM piece_authors a WHERE a.piece_id = p.id AND a.person_id = @me))
      AND NOT EXISTS (SELECT 1 FROM attention o WHERE o.piece_id = t.piece_id AND o.person_id = @me AND o.action = t.action AND o.subject = t.subject)
    ORDER BY t.due IS NULL, t.due, t.since LIMIT @limit`),
);

/** What waits for the viewer, most urgent first, and whom their own pieces wait for. Ask with `fresh`. */
export function desk(reading: Reading): DeskView {
  const { tx, viewer, now } = reading;
  const me = asViewer(reading);
  const waiting = mine(tx).all({ ...me, limit: SHOWN });
  const others = theirs(tx).all({ ...me, limit: OTHERS });
  const perspectives = perspectiveBook(tx);
  const names = namesOf(
    tx,
    [...waiting, ...others].flatMap((row) => [row.personId, ...people(row)]),
  );
  const setting = {
    person: (id: string) => names.get(id)?.name ?? 'Somebody who left',
    perspectives,
    now,
    timeZone: timezoneOf(reading),
  };
  return {
    waiting: waiting.map((row) => {
      const { command, why, button } = said(row, setting);
      const late = row.due !== null && row.due < now;
      const { pieceId, headline, action, since, due } = row;
      return { pieceId, headline, action, title: command, why, button, since, due, late, place: paramsOf(row).place };
    }),
    others: others.map((row) => ({
      pieceId: row.pieceId,
      headline: row.headline,
      person: actingLabel(row, viewer, names.get(row.personId)?.name, perspectives),
      title: said(row, setting).command,
      since: row.since,
      due: row.due,
    })),
    more: Math.max(0, (counted(tx).get(me) ?? 0) - waiting.length),
  };
}

/** Ids of the people that a row's words name. */
function people(row: ActRow): string[] {
  const params: Record<string, unknown> = { ...paramsOf(row) };
  const after = params['after'];
  const gone = typeof after === 'object' && after !== null && 'personId' in after ? after.personId : null;
  return [params['by'], gone].flat().filter((id): id is string => typeof id === 'string');
}
