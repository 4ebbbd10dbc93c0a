import { expect, it } from 'vitest';
import { inTransaction } from '@/db/connection/in-transaction';
import { once } from '@/db/connection/once';
import { type Database, openDatabase } from '@/db/connection/open';
import { statement } from '@/db/connection/statement';
import { nobody, read } from '@/db/read/read';
import { testDatabaseFile } from '../../support/database';

const count = statement((db) => db.$client.prepare<[], number>('SELECT count(*) FROM perspectives').pluck());
const add = (db: Database, slug: string) =>
  void db.$client.prepare('INSERT INTO perspectives (slug, letter, hue) VALUES (?, ?, 1)').run(slug, slug);
/** The number of perspectives, and how often it was read. */
function watched() {
  let reads = 0;
  const number = once((db: Database, _name: string) => {
    reads += 1;
    return count(db).get() ?? 0;
  });
  return { number, reads: () => reads };
}

it('is read once in a reading for each name, and anew in the next one', () => {
  const db = openDatabase(testDatabaseFile());
  const { number, reads } = watched();
  read(nobody, ({ tx }) => [number(tx, 'a'), number(tx, 'a'), number(tx, 'b')], { db });
  expect(reads()).toBe(2);
  read(nobody, ({ tx }) => number(tx, 'a'), { db });
  expect(reads()).toBe(3);
});

it('is read anew after each row that the transaction writes, and what was taken back is forgotten', () => {
  const db = openDatabase(testDatabaseFile());
  const { number } = watched();
  const before = read(nobody, ({ tx }) => number(tx, 'a'), { db });
  const inside: number[] = [];
  const taken = () =>
    inTransaction(db, () => {
      inside.push(number(db, 'a'));
      add(db, 'Q');
      inside.push(number(db, 'a'));
      throw new Error('taken back');
    });
  expect(taken).toThrow('taken back');
  expect(inside).toEqual([before, before + 1]);
  expect(read(nobody, ({ tx }) => number(tx, 'a'), { db })).toBe(before);
});

it('sees what another connection wrote since the last reading, and keeps nothing outside of one', () => {
  const file = testDatabaseFile();
  const [db, other] = [openDatabase(file), openDatabase(file)];
  const { number, reads } = watched();
  const before = read(nobody, ({ tx }) => number(tx, 'a'), { db });
  add(other, 'Q');
  expect(read(nobody, ({ tx }) => number(tx, 'a'), { db })).toBe(before + 1);
  number(db, 'a');
  number(db, 'a');
  expect(reads()).toBe(4);
});
