import path from 'node:path';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkData } from '@/db/check/check-data';
import { otherRows, replayed } from '@/db/check/folded';
import { realClock } from '@/db/clock';
import { inTransaction } from '@/db/connection/in-transaction';
import { type Database, openDatabase } from '@/db/connection/open';
import { append } from '@/db/ledger/append';
import { logOrigin } from '@/db/ledger/checkpoint';
import { keepLog } from '@/db/ledger/keep-log';
import { siteOf } from '@/db/read/public/site';
import * as content from '@/db/schema/content';
import { folded } from '@/db/schema/folded';
import * as ledger from '@/db/schema/ledger';
import * as outside from '@/db/schema/outside-ledger';
import { loadDemo } from '@/db/seed/demo';
import { digest } from '@/lib/record/canonical';
import { testDatabaseFile } from '../../support/database';

/** What an edit by SQL may change unnoticed, and why. Everything else is noticed: a new table or column has to be bound to an event, or named here. */
const unbound: Record<string, string> = {
  newsroom: 'settings',
  people_details: 'accounts: names, addresses and passwords belong to no piece',
  sessions: 'accounts',
  invitations: 'accounts',
  links: 'accounts',
  tokens: 'accounts',
  drafts: 'working papers: a version is what is judged',
  looks: 'working papers',
  outbox: 'a queue',
  mail: 'a queue',
  idempotency: 'a queue',
  acts: 'derived, and made again',
  gate_summaries: 'derived, and made again',
  stale_pieces: 'derived',
  piece_texts: 'derived, and made again with the next change',
  search_entries: 'derived, and made again with the next change',
  unlogged_events: 'a queue, and empty here: `ledger.test.ts` edits it',
  stale_records: 'a queue: what is served is bound by its seal',
  'checkpoints.at': 'when it was signed, by the newsroom’s own clock: told to nobody',
};

const isTable = (value: unknown): value is SQLiteTable => is(value, SQLiteTable);
const tables = [folded, content, ledger, outside].flatMap((module) => Object.values<unknown>(module).filter(isTable));
const columns = tables.flatMap((table) =>
  Object.values(getTableColumns(table)).map((column) => ({ table: getTableName(table), column: column.name })),
);
const bound = columns.filter(({ table, column }) => !(table in unbound) && !(`${table}.${column}` in unbound));

const foldedNames = new Set<string>(Object.values(folded).map((table) => getTableName(table)));

let db: Database;
let events: Database;
beforeAll(async () => {
  const file = testDatabaseFile(afterAll);
  db = openDatabase(file);
  await loadDemo(db);
  rest(db);
  const now = new Date(Date.now() + 2 * 864e5).toISOString();
  await keepLog(db, { dataDir: path.dirname(file), origin: logOrigin(siteOf(db).baseUrl), now });
  // An edit by SQL drops them first; that they are gone is noticed as well, and not what is looked at here.
  const names = db.$client.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const name of names) db.$client.exec(`DROP TRIGGER "${name}"`);
  db.$client.pragma('foreign_keys = OFF');
  const replay = replayed(db);
  if (!replay) throw new Error('the demo has erased nobody');
  events = replay;
}, 120_000);
afterAll(() => {
  db.$client.close();
  events.$client.close();
});

const correction = { type: 'correction', text: 'It was May.' };
/** Rows that the demo has none of. */
function rest(into: Database): void {
  const one = (sql: string) => into.$client.prepare<[], Record<string, string | number>>(sql).get() ?? {};
  const { piece_id: stream, fingerprint, occurrence } = one('SELECT * FROM sentences LIMIT 1');
  const { id: actor } = one(`SELECT id FROM people WHERE roles LIKE '%editor%'`);
  inTransaction(into, () =>
    append(into, { stream: String(stream), actor: String(actor), at: realClock.now(), clock: realClock }, [
      {
        type: 'sentences_confirmed',
        payload: { version: 1, sentences: [{ fingerprint: String(fingerprint), occurrence: Number(occurrence) }] },
      },
      {
        type: 'override_requested',
        payload: { id: 'an-override', requirement: 'disclosure', policyVersion: 1, reason: 'None.' },
      },
      { type: 'correction_proposed', payload: { version: 1 } },
      { type: 'proposal_declined', payload: { version: 1, reason: 'It stays.' } },
      {
        type: 'correction_submitted',
        payload: { id: 'a-correction', type: 'correction', version: 2, base: 1, digest: digest(correction) },
        contents: [{ ref: 'a-correction', kind: 'correction', body: correction }],
      },
      { type: 'alarm_answered', payload: { alarm: 'claim:some-claim:1', reason: 'It stays.' } },
      {
        type: 'adoption_requested',
        payload: { id: 'an-adoption', policyVersion: 2, fromVersion: 1, fromBlockHours: 48, version: 1 },
      },
    ]),
  );
}

const found = () => checkData(db).filter((problem) => !/^trigger \w+ is missing$/.test(problem));

/** Another value of the same kind: the next number, a millisecond later, one more member, one letter or bit. */
function edited(value: unknown): string | number | Buffer {
  if (typeof value === 'number') return value + 1;
  if (Buffer.isBuffer(value)) return Buffer.from(value.map((byte, at) => (at === 0 ? byte ^ 1 : byte)));
  if (typeof value !== 'string') return 'x';
  if (/^\d{4}-\d\d-\d\dT.*Z$/.test(value)) return new Date(Date.parse(value) + 1).toISOString();
  if (/^[[{]/.test(value)) {
    const parsed: unknown = JSON.parse(value);
    return JSON.stringify(Array.isArray(parsed) ? [...parsed, 'edited'] : { ...Object(parsed), edited: true });
  }
  return `${value}x`;
}

/** Edits the column of every row that has the value of the first one that has any. Returns what the check says. */
function afterEdit({ table, column }: { table: string; column: string }, where = '1 = 1', check = found): string[] {
  const value = db.$client
    .prepare<[], unknown>(`SELECT "${column}" FROM "${table}" WHERE ${where} ORDER BY "${column}" IS NULL LIMIT 1`)
    .pluck()
    .get();
  db.$client.exec('BEGIN');
  try {
    const type = db.$client
      .prepare<[string, string], string>('SELECT type FROM pragma_table_info(?) WHERE name = ?')
      .pluck()
      .get(table, column);
    const other = value === null && type === 'INTEGER' ? 1 : edited(value);
    const { changes } = db.$client
      .prepare(`UPDATE OR REPLACE "${table}" SET "${column}" = ? WHERE "${column}" IS ? AND ${where}`)
      .run(other, value);
    expect(changes, 'there is a row to edit').toBeGreaterThan(0);
    return check();
  } finally {
    db.$client.exec('ROLLBACK');
  }
}

/** Of a person's two pseudonyms on a piece one may be in no leaf yet: then it stands for nothing. */
const usedIn = ({ table, column }: { table: string; column: string }): string =>
  table === 'participants' && column.endsWith('participant')
    ? `EXISTS (SELECT 1 FROM events e WHERE json_extract(e.leaf, '$.participant') = participants.${column})`
    : '1 = 1';

test('nothing is wrong before', () => {
  expect(found()).toEqual([]);
});

describe('the data check notices an edit by SQL', () => {
  test.each(bound)('$table $column', (place) => {
    // Of a folded row the comparison with its events alone: they are the same for every one.
    const check = foldedNames.has(place.table) ? () => otherRows(db, events) : found;
    expect(afterEdit(place, usedIn(place), check)).not.toEqual([]);
  });

  const kinds = ['version', 'counterpoint', 'response', 'claim', 'verdict', 'reply', 'accused', 'correction', 'edition', 'desk'];
  test.each(kinds)('the words of a %s, even with another digest', (kind) => {
    for (const column of ['body', 'digest', 'ref', 'piece_id'])
      expect(afterEdit({ table: 'contents', column }, `kind = '${kind}'`), column).not.toEqual([]);
  });
});

test('every table and column that it does not notice is there', () => {
  const names = new Set(columns.flatMap(({ table, column }) => [table, `${table}.${column}`]));
  expect(Object.keys(unbound).filter((name) => !names.has(name))).toEqual([]);
});
