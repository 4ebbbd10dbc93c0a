import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licencesPage } from '@/scripts/steps/licences.mjs';

const lockfile = () => JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<typeof licencesPage>[0];

test('docs/LICENCES.md is what the lockfile says (`npm run licences`)', () => {
  expect(readFileSync('docs/LICENCES.md', 'utf8')).toBe(licencesPage(lockfile()));
});

test('every package that a server runs with states its licence, and is named on the page', () => {
  const served = Object.entries(lockfile().packages).filter(([path, { dev }]) => path !== '' && !dev);
  expect(served.filter(([, { license }]) => !license).map(([path]) => path)).toEqual([]);
  const page = licencesPage(lockfile());
  for (const [path] of served) expect(page).toContain(path.slice(path.lastIndexOf('node_modules/') + 13));
});
