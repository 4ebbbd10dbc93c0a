import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupFolder } from '@/db/backup/backup-files';
import { openDatabase } from '@/db/connection/open';
import { writeFailure } from '@/db/connection/store-failure';
import { acceptKey } from '@/db/ledger/accepted-key';
import { keyCopied } from '@/db/ledger/key-copied';
import { keepLastSigned } from '@/db/ledger/last-signed';
import { signingKey } from '@/db/ledger/signing-key';
import { testDatabaseFile, testFolder } from '@/tests/support/database';
import { type Ended, runProgram } from '@/tests/support/entry';
import { newsroom } from './newsroom';

/** Starts a command that can write no file beyond 4 kB (eight blocks of 512 bytes): as on a full disk, without a disk of its own. */
const onFullDisk = (args: string[], env: Record<string, string>): Promise<Ended> =>
  runProgram('sh', ['-c', 'ulimit -S -f 8; exec "$0" "$@"', process.execPath, ...args], env);
const sentence =
  /^The disk of (the database |the data folder )?\S+ is full(?:[:;] make room first|, or takes no more for another reason: make room, or look at the disk)\.( Nothing was changed\.)?$/;

describe('a command on a full disk: one sentence, an exit code, nothing half made', () => {
  test.each([
    ['backup', 3],
    ['doctor', 1],
    ['check', 1],
  ])('npm run %s', async (name, exit) => {
    const file = testDatabaseFile();
    const desk = newsroom(openDatabase(file));
    await desk.submitted();
    desk.db.$client.close();
    desk.reopen(file);
    const { code, said } = await onFullDisk(['--import', 'tsx', `scripts/${name}.ts`], { DATA_DIR: path.dirname(file) });
    // What only reads may also succeed.
    if (name === 'backup' || code !== 0) expect([code, said.trim()]).toEqual([exit, expect.stringMatching(sentence)]);
    const folder = backupFolder(path.dirname(file));
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });

  test('the first start', async () => {
    const { code, said } = await onFullDisk(['--import', 'tsx', 'scripts/prepare.ts'], {
      DATA_DIR: testFolder(),
      BASE_URL: 'http://localhost:3000',
    });
    expect([code, said.trim()]).toEqual([1, expect.stringMatching(sentence)]);
  });
});

describe('a small file beside the database', () => {
  const key = new Uint8Array(32).fill(7);
  const files: [string, (dataDir: string) => void][] = [
    ['signing-key', (dataDir) => void signingKey(dataDir)],
    ['last-signed.json', (dataDir) => keepLastSigned(dataDir, { size: 1, root: 'ab'.repeat(32) })],
    ['accepted-key', (dataDir) => acceptKey(dataDir, key)],
    ['key-copied.json', (dataDir) => keyCopied(dataDir, '2026-03-10T08:00:00.000Z')],
  ];
  test.each(files)('%s is whole or as it was before', (name, keep) => {
    const dataDir = testFolder();
    if (name === 'key-copied.json') signingKey(dataDir);
    const file = path.join(dataDir, name);
    // A device on which every byte is one too many.
    const full = () => symlinkSync('/dev/full', `${file}.${process.pid}.new`);
    const failure = () => {
      try {
        return keep(dataDir);
      } catch (error) {
        return writeFailure(error);
      }
    };
    full();
    expect(failure()).toMatchObject({ status: 507 });
    expect(existsSync(file)).toBe(false);
    keep(dataDir);
    const before = readFileSync(file);
    if (name === 'signing-key') return;
    full();
    expect(failure()).toMatchObject({ status: 507 });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dataDir).filter((each) => each.endsWith('.new'))).toEqual([]);
    rmSync(file);
  });
});
