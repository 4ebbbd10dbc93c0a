import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { backUp } from '@/db/backup/backup';
import { backupFolder, onTheSameDisk } from '@/db/backup/backup-files';
import { refuseEmptied } from '@/db/backup/refuse-emptied';
import { restore } from '@/db/backup/restore';
import { checkData } from '@/db/check/check-data';
import { openDatabase } from '@/db/connection/open';
import { latestCheckpoint, logKey, originOf } from '@/db/ledger/checkpoint';
import { keepLog } from '@/db/ledger/keep-log';
import { givenUp, lastSigned } from '@/db/ledger/last-signed';
import { logState } from '@/db/ledger/log-state';
import { acceptLoss, acceptNewKey } from '@/db/ledger/recover';
import { publishedRecord } from '@/db/read/public/page';
import { verifyReviewRecord } from '@/lib/record/verify-review-record';
import { testDatabaseFile, testFolder } from '@/tests/support/database';
import { runEntry } from '@/tests/support/entry';
import { newsroom } from './newsroom';
import { published } from './published';

const origin = 'bell.example/ledger';
const days = (number: number) => new Date(Date.parse('2026-03-09T12:00:00.000Z') + number * 864e5).toISOString();

/** A newsroom on disk whose log is signed. */
async function signed() {
  // Before the newsroom, whose check comes first when the test ends.
  const away = path.join(testFolder(), 'counterpoint.db');
  const file = testDatabaseFile();
  const dataDir = path.dirname(file);
  const desk = newsroom(openDatabase(file));
  await desk.submitted();
  await keepLog(desk.db, { dataDir, origin, now: days(1) });
  return { file, away, dataDir, desk, db: desk.db };
}

describe('an older database in the place of the newsroom’s', () => {
  async function rolledBack() {
    const { file, dataDir, desk, db } = await signed();
    const backup = await backUp(db, { dataDir, now: days(1) });
    await desk.submitted();
    await keepLog(db, { dataDir, origin, now: days(2) });
    const size = lastSigned(dataDir)?.size ?? 0;
    db.$client.close();
    desk.reopen(file);
    return { file, dataDir, backup, size };
  }

  test('restore refuses it and changes nothing; accepted, the log is signed again and the loss is told', async () => {
    const { file, dataDir, backup, size } = await rolledBack();
    const before = readFileSync(file);
    await expect(restore(backup, { databaseFile: file, now: days(3) })).rejects.toThrow(/lacks \d+ entries of the ledger/);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(lastSigned(dataDir)?.size).toBe(size);
    const { kept, gaveUp } = await restore(backup, { databaseFile: file, now: days(3), acceptLoss: true });
    expect(gaveUp).toBe(true);
    expect(kept !== null && readFileSync(kept).equals(before)).toBe(true);
    expect(givenUp(dataDir)).toEqual([{ day: days(3).slice(0, 10), size }]);
    const db = openDatabase(file);
    expect(logState(db, dataDir)).toEqual({ code: 'fine' });
    // Not the mark of a backup any more: it is in use.
    expect(db.$client.pragma('application_id', { simple: true })).toBe(0);
    db.$client.close();
  });

  test('put there by hand: nothing is signed and the state says how much is missing, until the loss is accepted', async () => {
    const { file, dataDir, backup, size } = await rolledBack();
    copyFileSync(backup, file);
    const db = openDatabase(file);
    expect(logState(db, dataDir)).toMatchObject({ code: 'behind', signed: size });
    const before = latestCheckpoint(db)?.size;
    await keepLog(db, { dataDir, origin, now: days(4) });
    expect(latestCheckpoint(db)?.size).toBe(before);
    expect(acceptLoss(db, days(4))).toBe(true);
    expect(acceptLoss(db, days(4))).toBe(false);
    expect(logState(db, dataDir)).toEqual({ code: 'fine' });
    db.$client.close();
  });

  test('grown again to the same length with other entries: forked', async () => {
    const { file, dataDir, backup } = await rolledBack();
    copyFileSync(backup, file);
    const db = openDatabase(file);
    const kept = path.join(dataDir, 'last-signed.json');
    writeFileSync(kept, JSON.stringify({ size: lastSize(db), root: 'ab'.repeat(32) }));
    expect(logState(db, dataDir)).toMatchObject({ code: 'forked' });
    expect(acceptLoss(db, days(5))).toBe(true);
    db.$client.close();
  });
});
const lastSize = (db: ReturnType<typeof openDatabase>) => latestCheckpoint(db)?.size ?? 0;

describe('a file that is no backup', () => {
  test('a folder: the sentence names it, and nothing changes', async () => {
    const { file, dataDir, desk, db } = await signed();
    db.$client.close();
    desk.reopen(file);
    const before = readFileSync(file);
    await expect(restore(dataDir, { databaseFile: file, now: days(3) })).rejects.toThrow(`${dataDir} cannot be read`);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe.each(['doctor', 'recover', 'backup', 'check'])('npm run %s', (script) => {
  const run = (dataDir: string) =>
    runEntry(['--import', 'tsx', `scripts/${script}.ts`, ...(script === 'recover' ? ['accept-loss'] : [])], {
      DATA_DIR: dataDir,
    });

  test('where there is no newsroom: one sentence, and none is made', async () => {
    const dataDir = testFolder();
    const { said, code } = await run(dataDir);
    expect(said.trim()).toMatch(/^There is no newsroom’s database \S+: set DATA_DIR to its folder\. Nothing was changed\.$/);
    expect(code).not.toBe(0);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test('before this release has migrated it: one sentence', async () => {
    const file = path.join(testFolder(), 'counterpoint.db');
    const client = new BetterSqlite3(file);
    client.exec('CREATE TABLE events (seq INTEGER)');
    client.close();
    const { said, code } = await run(path.dirname(file));
    expect(said.trim()).toMatch(/^The database \S+ is of an earlier release: start the newsroom first\. Nothing was changed\.$/);
    expect(code).not.toBe(0);
  });
});

describe('a copy of a database in use', () => {
  test.each(['while it is written', 'with its log half beside it'])('%s: refused, and nothing changes', async (when) => {
    const { file, desk, db } = await signed();
    const copy = path.join(testFolder(), 'copy.db');
    copyFileSync(file, copy);
    if (when.startsWith('with')) cpSync(`${file}-wal`, `${copy}-wal`);
    db.$client.close();
    desk.reopen(file);
    const before = readFileSync(file);
    await expect(restore(copy, { databaseFile: file, now: days(3), acceptLoss: true })).rejects.toThrow(
      /copy of a database in use/,
    );
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a backup that was opened since, and so has a log of its own, is still one', async () => {
    const { file, dataDir, desk, db } = await signed();
    const backup = await backUp(db, { dataDir, now: days(1) });
    openDatabase(backup).$client.close();
    db.$client.close();
    desk.reopen(file);
    expect(readFileSync(backup)[18]).toBe(2);
    expect(await restore(backup, { databaseFile: file, now: days(3) })).toMatchObject({ gaveUp: false });
  });
});

describe('the signing key', () => {
  async function live() {
    const desk = await published();
    const file = testDatabaseFile();
    writeFileSync(file, desk.desk.db.$client.serialize());
    const db = openDatabase(file);
    onTestFinished(() => void db.$client.close());
    const dataDir = path.dirname(file);
    await keepLog(db, { dataDir, origin, now: days(1) });
    const slug = String(db.$client.prepare('SELECT slug FROM published_pages').pluck().get());
    const verdict = (key?: string) => verifyReviewRecord(JSON.parse(publishedRecord(db, slug)?.json ?? 'null'), key);
    return { db, dataDir, verdict };
  }

  test.each(['removed', 'replaced'])('%s: nothing is signed, records hold, until the new one is accepted', async (how) => {
    const { db, dataDir, verdict } = await live();
    const first = logKey(dataDir, origin);
    expect(verdict(first).ok).toBe(true);
    if (how === 'removed') rmSync(path.join(dataDir, 'signing-key'));
    else writeFileSync(path.join(dataDir, 'signing-key'), 'c'.repeat(64));
    const size = lastSize(db);
    expect(logState(db, dataDir).code).toBe(how === 'removed' ? 'key_missing' : 'key_changed');
    // A new page has something to sign.
    vi.stubEnv('BASE_URL', 'https://elsewhere.example');
    onTestFinished(() => void vi.unstubAllEnvs());
    await keepLog(db, { dataDir, origin, now: days(3) });
    expect(lastSize(db)).toBe(size);
    expect(existsSync(path.join(dataDir, 'signing-key'))).toBe(how === 'replaced');
    expect(verdict(first).ok).toBe(true);

    expect(acceptNewKey(db)).toMatch(/^[0-9a-f]{64}$/);
    expect(acceptNewKey(db)).toBeNull();
    await keepLog(db, { dataDir, origin, now: days(4) });
    expect(lastSize(db)).toBeGreaterThan(size);
    expect(verdict(logKey(dataDir, origin)).ok).toBe(true);
    expect(verdict(first).ok).toBe(false);
    expect(checkData(db)).toEqual([]);
  });

  test('put back on the same day: what waited is signed at the next call', async () => {
    const { dataDir, desk, db } = await signed();
    const file = path.join(dataDir, 'signing-key');
    const key = readFileSync(file);
    await desk.submitted();
    rmSync(file);
    const size = lastSize(db);
    await keepLog(db, { dataDir, origin, now: days(2) });
    expect(lastSize(db)).toBe(size);
    writeFileSync(file, key);
    await keepLog(db, { dataDir, origin, now: days(2) });
    expect(lastSize(db)).toBeGreaterThan(size);
  });

  test('a moved newsroom keeps the name of its log, and its records hold', async () => {
    const { db, dataDir, verdict } = await live();
    vi.stubEnv('BASE_URL', 'https://elsewhere.example');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(originOf(db, 'https://elsewhere.example')).toBe(origin);
    await keepLog(db, { dataDir, origin: 'elsewhere.example/ledger', now: days(3) });
    await keepLog(db, { dataDir, origin: 'elsewhere.example/ledger', now: days(4) });
    expect(latestCheckpoint(db)?.note.startsWith(`${origin}\n`)).toBe(true);
    expect(verdict(logKey(dataDir, origin))).toMatchObject({ ok: true });
  });

  test('is in no backup', async () => {
    const { db, dataDir } = await live();
    const backup = await backUp(db, { dataDir, now: days(2) });
    const key = readFileSync(path.join(dataDir, 'signing-key'), 'utf8').trim();
    const bytes = readFileSync(backup);
    expect(bytes.includes(key)).toBe(false);
    expect(bytes.includes(Buffer.from(key, 'hex'))).toBe(false);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    expect(readdirSync(backupFolder(dataDir))).toEqual([path.basename(backup)]);
  });
});

describe('an emptied database', () => {
  const emptied: Record<string, (file: string) => void> = {
    'is gone': (file) => rmSync(file),
    'has no byte': (file) => writeFileSync(file, ''),
    'has tables and nothing in them': (file) => copyFileSync(testDatabaseFile(), file),
    'has no tables': (file) => {
      rmSync(file);
      const client = new BetterSqlite3(file);
      client.pragma('user_version = 1');
      client.close();
    },
  };
  test.each(Object.keys(emptied))('that %s, beside a signed ledger: one sentence, exit 1, nothing made', async (how) => {
    const { file, away, dataDir, desk, db } = await signed();
    db.$client.close();
    renameSync(file, away);
    copyFileSync(away, file);
    desk.reopen(away);
    emptied[how]?.(file);
    const before = readdirSync(dataDir);
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    const { code, said } = await runEntry(['--import', 'tsx', 'scripts/prepare.ts'], { DATA_DIR: dataDir });
    expect(said).toMatch(/is empty, but \d+ entries of this newsroom’s ledger were signed/);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(said).not.toContain('setup?token');
    expect(code).toBe(1);
    expect(readdirSync(dataDir)).toEqual(before);
    expect(statSync(file, { throwIfNoEntry: false })?.size).toBe(size);
  });

  test('beside backups alone: refused as well', async () => {
    const { file, away, dataDir, desk, db } = await signed();
    await backUp(db, { dataDir, now: days(1) });
    db.$client.close();
    renameSync(file, away);
    desk.reopen(away);
    rmSync(path.join(dataDir, 'last-signed.json'));
    expect(() => refuseEmptied(file)).toThrow(/there are backups in/);
  });
});

describe('where backups go', () => {
  test('BACKUP_DIR, made if it is not there; another disk is known as one', async () => {
    const { dataDir, db } = await signed();
    expect(onTheSameDisk(dataDir)).toBe(true);
    const elsewhere = path.join(testFolder(), 'deep', 'backups');
    vi.stubEnv('BACKUP_DIR', elsewhere);
    onTestFinished(() => void vi.unstubAllEnvs());
    const backup = await backUp(db, { dataDir, now: days(1) });
    expect(path.dirname(backup)).toBe(elsewhere);
    expect(existsSync(path.join(dataDir, 'backups'))).toBe(false);
  });

  test('a folder that no file system has: one sentence at once, for a backup, a restore and a start', async () => {
    const { dataDir, db } = await signed();
    const backup = await backUp(db, { dataDir, now: days(1) });
    const nowhere = '/proc/counterpoint/data';
    const scripts = ['--import', 'tsx'];
    for (const [args, env] of [
      [[...scripts, 'scripts/backup.ts'], { DATA_DIR: dataDir, BACKUP_DIR: nowhere }],
      [[...scripts, 'scripts/restore.ts', backup], { DATA_DIR: nowhere }],
      [['scripts/start.mjs'], { DATA_DIR: nowhere }],
    ] as const) {
      const refused = await runEntry([...args], env);
      expect(refused.said.trim(), args.join(' ')).toMatch(/^.*\/proc\/counterpoint\S* cannot be written to.*\.$/);
      expect(refused.code).toBeGreaterThan(0);
    }
  });

  test('a folder that is a file: one sentence, and nothing is left behind', async () => {
    const { dataDir } = await signed();
    const letter = path.join(testFolder(), 'letter');
    writeFileSync(letter, 'Dear editor');
    const env = { DATA_DIR: dataDir, BACKUP_DIR: path.join(letter, 'backups') };
    const unwritable = await runEntry(['--import', 'tsx', 'scripts/backup.ts'], env);
    expect(unwritable.said.trim()).toMatch(
      /^\S+ cannot be written to: check its permissions and its disk\. Nothing was changed\.$/,
    );
    expect(unwritable.code).toBe(3);
  });
});
