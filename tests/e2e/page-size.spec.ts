import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '../support/e2e/test';

/** Bytes, compressed: what comes with the page of a piece's text before anything is done on it. */
const MOST = 170_000;
const built = (...parts: string[]) => readFileSync(path.join('.next', ...parts));

/** Files of a page's scripts, as its shell names them; `nomodule` is for browsers that no longer count. */
function scriptsOf(shell: string): string[] {
  const tags =
    built('server', 'app', `${shell}.html`)
      .toString()
      .match(/<script\b[^>]*>/g) ?? [];
  return [
    ...new Set(tags.filter((tag) => !/nomodule/i.test(tag)).flatMap((tag) => /src="\/_next\/([^"?]+)/.exec(tag)?.[1] ?? [])),
  ];
}

test('the page on which a piece is read is a light one', () => {
  const files = scriptsOf('pieces/_/text');
  expect(files.length).toBeGreaterThan(3);
  const sizes = files.map((file) => gzipSync(built(file)).length);
  expect(
    sizes.reduce((sum, size) => sum + size, 0),
    files.map((file, index) => `${sizes[index]} ${file}`).join('\n'),
  ).toBeLessThanOrEqual(MOST);
});
