import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { aReviewRecord, PAGES, PUBLIC_KEY } from './a-review-record';

const folder = mkdtempSync(join(tmpdir(), 'record-'));
afterAll(() => rmSync(folder, { recursive: true }));

function verify(content: string, ...options: string[]) {
  const file = join(folder, 'record.json');
  writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/verify.ts', file, ...options], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('a valid record with its key: exit 0', () => {
  const { status, stdout } = verify(JSON.stringify(aReviewRecord()), '--key', PUBLIC_KEY);
  expect(stdout).toContain('The record of "Keep the night ferry" (keep-the-night-ferry) holds.');
  expect(stdout).toContain('of this piece 6 in it, 1 waiting');
  expect(status).toBe(0);
});

test('without the key it does not claim more than it knows', () => {
  const { status, stdout } = verify(JSON.stringify(aReviewRecord()));
  expect(stdout).toContain('agrees with itself.');
  expect(stdout).toContain('whose key it is');
  expect(status).toBe(0);
});

test('a changed record: exit 1, and where', () => {
  const { status, stdout } = verify(JSON.stringify(aReviewRecord()).replace('Nobody asked', 'Somebody asked'));
  expect(stdout).toContain('This text is not the one that was approved. (edition.items[1])');
  expect(status).toBe(1);
});

test('a saved page with it: exit 0 if it is one that was published, 1 if anything in it was changed', () => {
  const page = join(folder, 'page.html');
  const check = (text: string) => {
    writeFileSync(page, text);
    return verify(JSON.stringify(aReviewRecord()), page);
  };
  const current = check(PAGES[2]);
  expect(current.stdout).toContain('The page is the page that the newsroom publishes: made on 2026-05-10');
  expect(current.status).toBe(0);
  const changed = check(PAGES[2].replace('page', 'pagе'));
  expect(changed.stdout).toContain('The page is none that the newsroom published');
  expect(changed.status).toBe(1);
});

test('no JSON, or an unknown option: exit 1 with one line', () => {
  for (const { status, stderr } of [verify('ferry'), verify('{}', '--trust')]) {
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(1);
  }
});
