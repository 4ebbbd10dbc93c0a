import { expect, test, vi } from 'vitest';
import { tell } from '@/app/_server/mail/tell';
import { inTransaction, writeRemakeable } from '@/db/connection/in-transaction';
import { PRAGMAS } from '@/db/connection/pragmas';
import { claimMail } from '@/db/mail/letters';
import { testDatabase } from '../../support/database';
import { watchedDatabase } from '../../support/reads-of';
import { newsroom } from './newsroom';

/** What follows from the ledger and the texts, or says that it was done: a loss of power may take it back. */
const REMADE = /^(?:acts|gate_summaries|stale_pieces|outbox|mail|search_\w+)$/;

/** Of each transaction: how it is written to the disk, and the tables that it writes. */
function transactionsIn(statements: readonly string[]): { durable: boolean; tables: string[] }[] {
  let durable = true;
  const all: { durable: boolean; tables: string[] }[] = [];
  for (const sql of statements) {
    const [, level] = /^PRAGMA synchronous = (\w+)/.exec(sql) ?? [];
    if (level) durable = level !== 'NORMAL';
    if (/^BEGIN/i.test(sql)) all.push({ durable, tables: [] });
    const [, table] = /^\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+[`"]?(\w+)/i.exec(sql) ?? [];
    if (table) all.at(-1)?.tables.push(table);
  }
  return all.filter(({ tables }) => tables.length > 0);
}

test('only what is made again where it is missing does not wait for the disk', async () => {
  vi.stubEnv('AUTH_SECRET', 'a secret of the test, long enough for it');
  const { db, statements } = watchedDatabase(testDatabase().$client.serialize());
  const desk = newsroom(db);
  await desk.submitted(
    Array.from({ length: 60 }, (_, nth) => `Paragraph ${nth} of the harbour is long enough. `.repeat(4).trim()),
  );
  await tell(db, desk.clock.now());
  claimMail(db, desk.clock.now());
  const transactions = transactionsIn(statements);
  const loose = transactions.filter(({ durable }) => !durable).flatMap(({ tables }) => tables);
  const ledger = transactions.filter(({ tables }) => tables.includes('events'));
  expect(ledger.length).toBeGreaterThan(3);
  expect(ledger.filter(({ durable }) => !durable)).toEqual([]);
  // The words of the text, and the letters with what they acknowledge.
  expect(loose).toEqual(expect.arrayContaining(['search_index', 'outbox', 'mail']));
  expect(loose.filter((table) => !REMADE.test(table))).toEqual([]);
});

test('the next write waits for the disk again, also after one that failed; inside another write it is a part of that', () => {
  const db = testDatabase();
  const level = () => db.$client.pragma('synchronous', { simple: true });
  expect(writeRemakeable(db, level)).toBe(1);
  expect(() =>
    writeRemakeable(db, () => {
      throw new RangeError('taken back');
    }),
  ).toThrow(RangeError);
  expect(level()).toBe(PRAGMAS.synchronous);
  expect(inTransaction(db, () => writeRemakeable(db, level))).toBe(PRAGMAS.synchronous);
  expect(inTransaction(db, level)).toBe(PRAGMAS.synchronous);
});

test('a failed write that cannot be taken back at once is taken back before the next one, which waits for the disk again', () => {
  const db = testDatabase();
  const level = () => db.$client.pragma('synchronous', { simple: true });
  const settings = "INSERT INTO newsroom (id, name, size, timezone, demo) VALUES (1, 'A', 'full', 'UTC', 0)";
  for (const write of [inTransaction, writeRemakeable]) {
    // Nothing can be run while rows of a query are being read.
    const query = db.$client.prepare('SELECT 1');
    let reading: ReturnType<typeof query.iterate> | undefined;
    const failing = () =>
      write(db, () => {
        db.$client.exec(settings);
        reading = query.iterate();
        throw new RangeError('taken back');
      });
    expect(failing).toThrow(RangeError);
    expect(db.$client.inTransaction).toBe(true);
    expect(() => inTransaction(db, level)).toThrow(/busy/);
    reading?.return?.();
    expect(inTransaction(db, level)).toBe(PRAGMAS.synchronous);
    expect(level()).toBe(PRAGMAS.synchronous);
    expect(db.$client.inTransaction).toBe(false);
    expect(db.$client.prepare('SELECT count(*) FROM newsroom').pluck().get()).toBe(0);
  }
});
