import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pathsIn } from './paths-in';
import { sources } from './source-files';

const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => path.posix.join('docs', file));
const texts = new Map([...sources(), ...['README.md', ...pages].map((file) => [file, readFileSync(file, 'utf8')] as const)]);
const names = new Set([...texts.keys()].map((file) => path.posix.basename(file)));

const isOurs = (name: string): boolean => /^(app|db|lib|tests|docs|scripts|public)\/|^[\w-]+\.(ts|mjs|md)$/.test(name);

/** A module may be named as it is imported, without its ending. */
const exists = (name: string): boolean =>
  name.includes('/') ? ['', '.ts', '.tsx', '.mjs'].some((ending) => existsSync(`${name}${ending}`)) : names.has(name);

test('documentation and comments name no path that is gone', () => {
  const named = [...texts].flatMap(([file, text]) =>
    file.startsWith('tests/unit/house/') ? [] : pathsIn(text).map((name) => ({ file, name })),
  );
  expect(named.filter(({ name }) => isOurs(name)).length).toBeGreaterThan(100);
  expect(named.filter(({ name }) => isOurs(name) && !exists(name))).toEqual([]);
});
