import { copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { jobFailed, jobFailures, jobWorked } from '@/app/_server/job-failures';
import { nightlyBackup } from '@/app/_server/nightly-backup';
import { backupFolder, backupName, backupsIn } from '@/db/backup/backup-files';
import { BadBackup } from '@/db/backup/bad-backup';
import { database, databaseFile } from '@/db/connection/open';
import { dayCheckpoint } from '@/db/ledger/checkpoint';
import { giveUpLastSigned, keepLastSigned } from '@/db/ledger/last-signed';
import { condition } from '@/db/newsroom/condition';
import { type Condition, needsAttention } from '@/lib/review/condition';
import { conditionSentence } from '@/lib/words/en/condition';
import { runEntry } from '@/tests/support/entry';
import { call, newsroom } from './newsroom';

const later = (hours: number) => new Date(Date.now() + hours * 36e5).toISOString();

test('every line that an operator is told, from the state that it tells of; what needs somebody is marked, and doctor says the same', async () => {
  const { admin } = await newsroom();
  const dataDir = path.dirname(databaseFile());
  const inData = (name: string) => path.join(dataDir, name);
  const told = new Set<string>();
  const lines = (now = later(0)): Condition[] => {
    const found = condition(database(), { dataDir, now });
    for (const line of found) told.add(line.code);
    for (const line of found) expect(conditionSentence(line, (at) => at)).toMatch(/^[A-Z\d].*\.$/);
    return found;
  };
  const codes = (now?: string) => lines(now).map(({ code }) => code);
  const backup = (at: string) => writeFileSync(path.join(backupFolder(dataDir), backupName(at)), '');

  expect(codes()).toEqual(expect.arrayContaining(['ledger_unsigned', 'backup_none', 'backup_same_disk']));
  const signing = { dataDir, origin: 'quay.example/ledger', now: later(30) };
  const signed = dayCheckpoint(database(), signing);
  expect(codes()).toEqual(expect.arrayContaining(['ledger_signed', 'key_not_copied']));

  expect((await call('PATCH', '/newsroom', { as: admin.cookie, body: { keyCopied: true } })).status).toBe(200);
  expect(codes()).toContain('key_copied');
  const key = inData('signing-key');
  copyFileSync(key, inData('kept'));
  writeFileSync(key, 'd'.repeat(64));
  expect(codes()).toEqual(expect.arrayContaining(['key_changed', 'key_not_copied']));
  rmSync(key);
  expect(codes()).toContain('key_missing');
  copyFileSync(inData('kept'), key);
  expect(codes()).toContain('key_copied');

  keepLastSigned(dataDir, { size: 280, root: 'a'.repeat(64) });
  expect(lines()[0]).toEqual({ code: 'ledger_behind', size: signed?.size, signed: 280 });
  giveUpLastSigned(dataDir, later(0));
  expect(lines()[1]).toEqual({ code: 'ledger_given_up', day: later(0).slice(0, 10), size: 280 });
  keepLastSigned(dataDir, { size: signed?.size ?? 0, root: 'a'.repeat(64) });
  expect(codes()[0]).toBe('ledger_forked');
  rmSync(inData('last-signed.json'));

  writeFileSync(inData('last-signed.json'), '{"size":');
  expect(lines()[0]).toEqual({ code: 'signing_unreadable', folder: dataDir });
  rmSync(inData('last-signed.json'));
  writeFileSync(backupFolder(dataDir), 'no folder');
  expect(lines().filter(needsAttention)).toContainEqual({ code: 'backup_unreadable', folder: backupFolder(dataDir) });
  rmSync(backupFolder(dataDir));
  mkdirSync(backupFolder(dataDir));
  backup(later(-50));
  expect(lines().find(({ code }) => code === 'backup_old')).toMatchObject({ hours: 50 });
  backup(later(-3));
  expect(lines().find(({ code }) => code === 'backup_made')).toMatchObject({ hours: 3 });
  expect(codes(later(-24))).toContain('clock_behind');
  database().$client.exec(
    "INSERT INTO mail (key, recipient, subject, text, created_at, attempts, due_at, parked_at) VALUES ('k', 'r@z.example', 's', '', '2026', 9, '2026', '2026')",
  );
  expect(codes()).toContain('mail_parked');
  database().$client.exec(
    "INSERT INTO mail (key, recipient, subject, text, created_at, attempts, due_at, error) VALUES ('l', 'r@z.example', 's', '', '2026', 1, '2026', '550')",
  );
  expect(lines().find(({ code }) => code === 'mail_failing')).toEqual({ code: 'mail_failing', letters: 1 });
  expect(codes()).toContain('mail_to_folder');

  const { code, said } = await runEntry(['--import', 'tsx', 'scripts/doctor.ts'], { DATA_DIR: dataDir });
  for (const line of lines().filter((one) => one.code === 'mail_parked' || one.code === 'backup_same_disk'))
    expect(said).toContain(`! ${conditionSentence(line, (at) => at)}`);
  expect(code).toBe(lines().some(needsAttention) ? 1 : 0);
  expect([...told].toSorted()).toEqual(
    expect.arrayContaining([
      'backup_made',
      'backup_none',
      'backup_old',
      'clock_behind',
      'key_copied',
      'ledger_given_up',
      'mail_failing',
      'mail_parked',
      'mail_to_folder',
    ]),
  );
});

test('a night has one backup, in a process of its own, for its owner only', async () => {
  await newsroom();
  const dataDir = path.dirname(databaseFile());
  vi.stubEnv('BACKUP_DIR', path.join(dataDir, 'elsewhere'));
  const night = later(0);
  expect(await nightlyBackup(database(), night)).toBe(1);
  expect(await nightlyBackup(database(), night)).toBe(0);
  const [made] = backupsIn(backupFolder(dataDir));
  expect(statSync(path.join(dataDir, 'elsewhere', made?.name ?? '')).mode & 0o777).toBe(0o600);
  expect(await nightlyBackup(database(), later(24))).toBe(1);
  vi.stubEnv('BACKUP_DIR', path.join(databaseFile(), 'in a file'));
  await expect(nightlyBackup(database(), later(48))).rejects.toThrow(
    new BadBackup(`${backupFolder(dataDir)} cannot be written to: check its permissions and its disk. Nothing was changed.`),
  );
  // A crash of the command is no sentence for the administrator's page.
  vi.stubEnv('NODE_OPTIONS', `--import=data:text/javascript,throw(1)`);
  const crashed: unknown = await nightlyBackup(database(), later(48)).catch((error: unknown) => error);
  jobFailed('backup', crashed, later(48));
  expect(jobFailures()).toEqual([{ code: 'job_failed', job: 'backup', at: expect.any(String), why: null }]);
  jobWorked('backup');
});
