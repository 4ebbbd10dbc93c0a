/** `npm start` and `npm test` install when, and only when, what is there is not what the lockfile says. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { isInstalled } from '@/scripts/steps/installed.mjs';
import { testFolder } from '../../support/database';

const addon = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node';
const record = 'node_modules/.package-lock.json';
const packages = {
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', dev: true },
  'node_modules/b-win32': { version: '2.0.0', integrity: 'sha512-w', optional: true },
};
let folder = '';
const write = (file: string, found: object) => writeFileSync(path.join(folder, file), JSON.stringify({ packages: found }));

/** A plain `npm ci` has been here. */
beforeEach(() => {
  folder = testFolder(onTestFinished);
  mkdirSync(path.dirname(path.join(folder, addon)), { recursive: true });
  copyFileSync(addon, path.join(folder, addon));
  write('package-lock.json', { '': { version: '0.1.0' }, ...packages });
  const { 'node_modules/b-win32': _, ...here } = packages;
  write(record, here);
});

it('what npm installed needs nothing more, by whichever command and whatever platform leaves out', () => {
  expect(isInstalled(folder)).toBe(true);
  write('package-lock.json', { ...packages, 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a1' } });
  expect(isInstalled(folder), 'pulled').toBe(false);
  write(record, { ...packages, 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a1' } });
  expect(isInstalled(folder), 'installed by hand after that').toBe(true);
});

it.each([
  ['nothing at all', () => rmSync(path.join(folder, 'node_modules'), { recursive: true })],
  ['an installation that was broken off', () => rmSync(path.join(folder, record))],
  ['a package too few', () => write(record, { 'node_modules/a': packages['node_modules/a'] })],
  [
    'the same version with other content',
    () => write(record, { ...packages, 'node_modules/b': { version: '2.0.0', integrity: 'x' } }),
  ],
  ['a database library that was not compiled', () => rmSync(path.join(folder, addon))],
  ['one that does not load here', () => writeFileSync(path.join(folder, addon), 'for another machine')],
])('is installed again: %s', (_, spoil) => {
  spoil();
  expect(isInstalled(folder)).toBe(false);
});

it('of this very folder it says the truth', () => {
  expect(isInstalled(process.cwd())).toBe(true);
  copyFileSync('package-lock.json', path.join(folder, 'package-lock.json'));
  expect(isInstalled(folder)).toBe(false);
});
