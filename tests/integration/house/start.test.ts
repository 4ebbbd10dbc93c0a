import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { testDatabaseFile, testFolder } from '@/tests/support/database';
import { runEntry } from '@/tests/support/entry';
import { freePort } from '@/tests/support/free-port';

/** One sentence for a person: no stack, no second line. */
const oneSentence = (said: string) => said.trim().split('\n').length === 1 && !/\bat .*:\d+/.test(said);

test('a taken port: one sentence, exit 1, no folder made', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  onTestFinished(() => void other.close());
  const dataDir = path.join(testFolder(), 'data');
  const { code, said } = await runEntry(['scripts/start.mjs'], { PORT: String(port), DATA_DIR: dataDir });
  expect(said).toContain(`Port ${port} is taken`);
  expect(oneSentence(said)).toBe(true);
  expect(code).toBe(1);
  expect(existsSync(dataDir)).toBe(false);
});

test('a folder that cannot be written to: one sentence, exit 1', async () => {
  const letter = path.join(testFolder(), 'letter');
  writeFileSync(letter, 'Dear editor');
  const { code, said } = await runEntry(['scripts/start.mjs'], {
    PORT: String(await freePort()),
    DATA_DIR: path.join(letter, 'data'),
  });
  expect(said).toContain(`The data folder ${path.join(letter, 'data')} cannot be written to`);
  expect(oneSentence(said)).toBe(true);
  expect(code).toBe(1);
});

test.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0', '23.11.1'])('Node %s: one sentence, exit 1', async (version) => {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const { code, said } = await runEntry(
    ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, 'scripts/start.mjs'],
    {},
  );
  expect(said).toMatch(/^\s*Counterpoint runs on Node\.js 20\.19, 22\.12/);
  expect(said).toContain(`and this is ${version}`);
  expect(oneSentence(said)).toBe(true);
  expect(code).toBe(1);
});

test.each([
  ['PORT', 'http', 'PORT must be a number'],
  ['PORT', '70000', 'PORT must be a number'],
  ['BASE_URL', 'desk.example.org', 'BASE_URL must be an address'],
  ['BASE_URL', 'ftp://desk.example.org', 'BASE_URL must be an address'],
  ['MAIL_FROM', 'The Quay Gazette', 'MAIL_FROM must be an e-mail address'],
  ['SMTP_URL', 'smtp.example.org:587', 'SMTP_URL must begin with smtp://'],
  ['AUTH_SECRET', 'short', 'AUTH_SECRET must have at least 32 characters'],
])('%s=%s: one sentence, exit 1', async (name, value, sentence) => {
  const { code, said } = await runEntry(['scripts/start.mjs'], { [name]: value });
  expect(said).toContain(sentence);
  expect(oneSentence(said)).toBe(true);
  expect(code).toBe(1);
});

const prepare = (dataDir: string) =>
  runEntry(['--import', 'tsx', 'scripts/prepare.ts'], { DATA_DIR: dataDir, BASE_URL: 'http://localhost:3000' });

test('a damaged database: one sentence, exit 1, nothing touched', async () => {
  const dataDir = testFolder();
  writeFileSync(path.join(dataDir, 'counterpoint.db'), 'not a database at all\n'.repeat(300));
  const before = readFileSync(path.join(dataDir, 'counterpoint.db'));
  const { code, said } = await prepare(dataDir);
  expect(said).toContain('is damaged; put a backup in its place');
  expect(oneSentence(said)).toBe(true);
  expect(code).toBe(1);
  expect(readFileSync(path.join(dataDir, 'counterpoint.db')).equals(before)).toBe(true);
  expect(readdirSync(dataDir)).toEqual(['counterpoint.db']);
});

test('a newer database: one sentence, exit 1, nothing touched', async () => {
  const file = testDatabaseFile();
  const newer = new BetterSqlite3(file);
  newer.pragma('user_version = 5000');
  newer.close();
  const before = readFileSync(file);
  const { code, said } = await prepare(path.dirname(file));
  expect(said).toContain('was written by a newer Counterpoint');
  expect(oneSentence(said)).toBe(true);
  expect(code).toBe(1);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('an empty folder: migrated, and the set-up link is printed, once for each start until somebody is there', async () => {
  const dataDir = testFolder();
  const first = await prepare(dataDir);
  expect(first.said).toMatch(/http:\/\/localhost:3000\/setup\?token=\S+/);
  expect(first.code).toBe(0);
  const second = await prepare(dataDir);
  expect(second.said).not.toContain('migrations');
  expect(second.said).toMatch(/\/setup\?token=/);
});
