import { expect, test } from 'vitest';
import { inTransaction } from '@/db/connection/in-transaction';
import { openDatabase } from '@/db/connection/open';
import { saveDraft } from '@/db/drafts/drafts';
import { dispositionsOf } from '@/db/load/claims';
import { gateFacts } from '@/db/load/gate';
import { sentencesAt } from '@/db/load/versions';
import { fold } from '@/db/store/fold';
import { makeVersion } from '@/lib/review/commands/make-version';
import type { RowChange } from '@/lib/review/rows';
import { testDatabaseFile } from '../../support/database';
import { tablesOf, watchedDatabase } from '../../support/reads-of';
import { newsroom } from './newsroom';
import { reviewed } from './reviewed';

/** Of a long text these have a row for every sentence. */
const long = ['sentences', 'dispositions', 'confirmations'];

test('what was read of a long text is not read again, whoever asks, until it is written', async () => {
  const { desk, piece } = await reviewed();
  const { db, statements } = watchedDatabase(desk.db.$client.serialize());
  const look = () => {
    const facts = desk.piece(piece);
    if (facts) inTransaction(db, () => gateFacts(db, facts, desk.clock.now(), null));
    return statements.splice(0).flatMap((sql) => [...tablesOf(sql)].filter((table) => long.includes(table)));
  };
  expect(look().toSorted()).toEqual(long.toSorted());
  expect(look()).toEqual([]);
  db.$client.close();
});

const judged = (piece: string, fingerprint: string): RowChange => ({
  op: 'insert',
  table: 'dispositions',
  row: {
    pieceId: piece,
    fingerprint,
    occurrence: 0,
    kind: 'opinion',
    by: 'somebody',
    version: 1,
    seq: 1,
    posted: true,
    filedSeq: 1,
  },
});

test('what a transaction wrote is read in it, and is gone with it when it is taken back', async () => {
  const { desk, piece } = await reviewed();
  const { db } = desk;
  const before = dispositionsOf(db, piece).length;
  db.$client.pragma('foreign_keys = OFF');
  const attempt = () =>
    inTransaction(db, () => {
      fold(db, [judged(piece, 'one')]);
      expect(dispositionsOf(db, piece)).toHaveLength(before + 1);
      fold(db, [judged(piece, 'two')]);
      expect(dispositionsOf(db, piece)).toHaveLength(before + 2);
      throw new Error('taken back');
    });
  expect(attempt).toThrow('taken back');
  expect(dispositionsOf(db, piece)).toHaveLength(before);
});

test('a version that is asked for before it is there is found when it is', async () => {
  const desk = newsroom();
  const piece = await desk.submitted();
  expect(sentencesAt(desk.db, piece, 2)).toEqual([]);
  const patch = { headline: 'Close the quay' };
  saveDraft(desk.db, { pieceId: piece, actor: desk.author, revision: 1, now: desk.clock.now(), patch });
  await desk.ok(makeVersion, desk.author, piece, { revision: 2 });
  expect(sentencesAt(desk.db, piece, 2)).not.toEqual([]);
});

test('what another program wrote is seen', async () => {
  const file = testDatabaseFile();
  const { desk, piece } = await reviewed('replied', newsroom(openDatabase(file)));
  const before = dispositionsOf(desk.db, piece).length;
  const other = openDatabase(file);
  other.$client.pragma('foreign_keys = OFF');
  inTransaction(other, () => fold(other, [judged(piece, 'one')]));
  expect(dispositionsOf(desk.db, piece)).toHaveLength(before + 1);
  other.$client.exec("DELETE FROM dispositions WHERE fingerprint = 'one'");
  other.$client.close();
  expect(dispositionsOf(desk.db, piece)).toHaveLength(before);
});
