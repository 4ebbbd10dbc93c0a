import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { backUp } from '@/db/backup/backup';
import { lastBackup } from '@/db/backup/backup-files';
import { BadBackup } from '@/db/backup/bad-backup';
import { restore } from '@/db/backup/restore';
import { checkData } from '@/db/check/check-data';
import { openDatabase } from '@/db/connection/open';
import { dayCheckpoint, latestCheckpoint, logKey, SigningStopped } from '@/db/ledger/checkpoint';
import { logSize, storedNodes } from '@/db/ledger/log-nodes';
import { openCheckpoint } from '@/lib/record/checkpoint';
import { inclusionProof, verifyInclusion } from '@/lib/record/inclusion';
import { testDatabase, testDatabaseFile, testFolder } from '../../support/database';
import { newsroom } from './newsroom';

const origin = 'bell.example/ledger';
const now = '2026-03-09T12:00:00.000Z';

describe('the ledger only grows', () => {
  const attempts = [
    "UPDATE events SET type = 'declined' WHERE seq = 1",
    'DELETE FROM events WHERE seq = 1',
    "INSERT OR REPLACE INTO events SELECT seq, stream, 'declined', leaf, leaf_hash FROM events WHERE seq = 1",
    'DELETE FROM event_data WHERE seq = 1',
    "UPDATE event_data SET payload = '{}' WHERE seq = 1",
    "UPDATE event_data SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 1",
    'UPDATE leaves_in_log SET position = 99 WHERE position = 0',
    'DELETE FROM log_nodes',
    'DELETE FROM checkpoints',
    "UPDATE checkpoints SET note = 'x'",
  ];
  test.each(attempts)('%s', async (sql) => {
    const desk = newsroom();
    await desk.submitted();
    dayCheckpoint(desk.db, { dataDir: testFolder(), origin, now });
    expect(() => desk.db.$client.exec(sql)).toThrow(/append-only/);
  });

  test('only erasing a person is possible', async () => {
    const desk = newsroom();
    await desk.submitted();
    desk.db.$client.exec('UPDATE event_data SET salt = NULL, payload = NULL, actor = NULL WHERE seq = 1');
    expect(checkData(desk.db)).toEqual([]);
  });
});

describe('the data check says what does not hold', () => {
  const edits: [string, RegExp][] = [
    ["UPDATE pieces SET stakes = 'grave'", /pieces: a row that no event made/],
    ['INSERT INTO unlogged_events (seq) VALUES (1)', /neither in the log nor waiting for it, or both: events 1$/],
    ['DELETE FROM resolutions; DELETE FROM sentences WHERE "index" = 2', /sentences: a row that events made is missing/],
    [
      "UPDATE contents SET body = json_set(body, '$.content.headline', 'Close the quay') WHERE kind = 'version'",
      /its text is not what its digest says/,
    ],
    ["DELETE FROM contents WHERE kind = 'version'", /its text is missing/],
    [
      "DROP TRIGGER event_data_only_erased; UPDATE event_data SET payload = json_set(payload, '$.language', 'fr') WHERE payload LIKE '%language%'",
      /not what the leaf committed to/,
    ],
    [
      "DROP TRIGGER events_no_update; UPDATE events SET type = 'withdrawn' WHERE type = 'submitted'",
      /its leaf speaks of another event/,
    ],
    [
      "DROP TRIGGER event_data_only_erased; UPDATE event_data SET actor = (SELECT id FROM people WHERE roles LIKE '%admin%') WHERE seq = 10",
      /not the participant of the leaf/,
    ],
    ['DROP TRIGGER log_nodes_no_delete; DELETE FROM log_nodes WHERE level = 1', /log node 1\/0 is not what its leaves make/],
  ];
  test.each(edits)('%s', async (sql, problem) => {
    const file = testDatabaseFile();
    const db = openDatabase(file);
    // The newsroom's own check at the end of a test would find it too.
    const desk = newsroom(testDatabase());
    await desk.submitted();
    dayCheckpoint(desk.db, { dataDir: testFolder(), origin, now });
    db.$client.close();
    writeFileSync(file, desk.db.$client.serialize());
    const copy = openDatabase(file);
    expect(checkData(copy)).toEqual([]);
    copy.$client.exec(sql);
    expect(checkData(copy).join('\n')).toMatch(problem);
    copy.$client.close();
  });
});

describe('checkpoints', () => {
  test('sign what is new, prove every leaf, and keep the last root outside', async () => {
    const desk = newsroom();
    const dataDir = testFolder();
    await desk.submitted();
    const first = dayCheckpoint(desk.db, { dataDir, origin, now });
    expect(dayCheckpoint(desk.db, { dataDir, origin, now })).toBeNull();
    await desk.submitted();
    const second = dayCheckpoint(desk.db, { dataDir, origin, now });
    expect(second?.size).toBeGreaterThan(first?.size ?? 0);
    expect(statSync(path.join(dataDir, 'signing-key')).mode & 0o777).toBe(0o600);

    const opened = openCheckpoint(second?.note ?? '', logKey(dataDir, origin));
    expect(opened && { size: opened.size, root: bytesToHex(opened.root) }).toEqual({ size: second?.size, root: second?.root });
    expect(latestCheckpoint(desk.db)?.root).toBe(second?.root);
    const size = logSize(desk.db);
    expect(size).toBe(desk.count('SELECT count(*) FROM events'));
    const leaves = desk.db.$client
      .prepare<[], { position: number; leaf_hash: Buffer }>(
        'SELECT position, leaf_hash FROM leaves_in_log JOIN events USING (seq)',
      )
      .all();
    for (const { position, leaf_hash } of leaves) {
      const proof = inclusionProof(storedNodes(desk.db), position, size);
      expect(verifyInclusion(leaf_hash, position, size, proof, opened?.root ?? new Uint8Array())).toBe(true);
    }
  });

  test('a database that was rolled back gets nothing signed', async () => {
    const desk = newsroom();
    const dataDir = testFolder();
    const before = testDatabaseFile();
    writeFileSync(before, desk.db.$client.serialize());
    await desk.submitted();
    dayCheckpoint(desk.db, { dataDir, origin, now });
    const old = openDatabase(before);
    expect(() => dayCheckpoint(old, { dataDir, origin, now })).toThrow(SigningStopped);
    expect(logSize(old)).toBe(0);
    old.$client.close();
  });
});

describe('backups', () => {
  async function running() {
    const file = testDatabaseFile();
    const db = openDatabase(file);
    const desk = newsroom(db);
    const piece = await desk.submitted();
    return { file, db, desk, piece, dataDir: path.dirname(file) };
  }

  test('are checked, and bring the newsroom back', async () => {
    const { file, db, desk, dataDir } = await running();
    expect(lastBackup(dataDir)).toBeNull();
    const backup = await backUp(db, { dataDir, now });
    expect(lastBackup(dataDir)).not.toBeNull();
    expect(existsSync(`${backup}.making`)).toBe(false);
    await desk.submitted();
    await expect(restore(backup, { databaseFile: file, now })).rejects.toThrow(/in use/);
    db.$client.close();
    writeFileSync(`${file}-wal`, 'left by a crash');
    await expect(restore(backup, { databaseFile: file, now })).rejects.toThrow(/lacks \d+ events/);
    const { kept } = await restore(backup, { databaseFile: file, now, acceptLoss: true });
    expect(kept && existsSync(kept)).toBe(true);
    const back = openDatabase(file);
    expect(back.$client.prepare('SELECT count(*) FROM pieces').pluck().get()).toBe(1);
    expect(checkData(back)).toEqual([]);
    back.$client.close();
    desk.reopen(file);
  });

  test('a bad one is refused and nothing changes', async () => {
    const { file, db, desk, dataDir } = await running();
    const backup = await backUp(db, { dataDir, now });
    db.$client.close();
    const before = readFileSync(file);
    const bytes = readFileSync(backup);
    writeFileSync(backup, bytes.fill(0x5a, 8192, 20_000));
    await expect(restore(backup, { databaseFile: file, now })).rejects.toThrow(BadBackup);
    await expect(restore(`${backup}.none`, { databaseFile: file, now })).rejects.toThrow(BadBackup);
    expect(readFileSync(file).equals(before)).toBe(true);
    desk.reopen(file);
  });
});
