import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENGINES, requireNode } from '@/scripts/steps/node-version.mjs';

const read = (file: string) => readFileSync(file, 'utf8');

test('npm, the start and the pages for operators name the same versions of Node', () => {
  const manifest = JSON.parse(read('package.json')) as { engines: { node: string } };
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { engines?: { node: string } }> };
  expect(manifest.engines.node).toBe(ENGINES);
  expect(lock.packages['']?.engines?.node).toBe(ENGINES);
  const lines = ENGINES.split(' || ').map((line) => line.slice(1));
  for (const file of ['README.md', 'docs/OPERATING.md'])
    for (const line of lines) expect(read(file), `${file} does not name Node ${line}`).toContain(line);
  for (const line of lines) expect(() => requireNode(`${line}.0`)).not.toThrow();
  expect(() => requireNode()).not.toThrow();
});

test.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0', '23.11.1', '25.0.0'])('Node %s is refused', (version) => {
  expect(() => requireNode(version)).toThrow(`and this is ${version}`);
});
