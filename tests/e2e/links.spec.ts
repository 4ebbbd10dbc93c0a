import { crawl } from '../support/e2e/crawl';
import { demoPieces } from '../support/e2e/demo-pieces';
import type { Who } from '../support/e2e/people';
import { expect, test } from '../support/e2e/test';

// Somebody of every kind follows every link that they are shown, on every page of the newsroom and of its demo pieces.
test.describe.configure({ mode: 'parallel' });

for (const who of ['author', 'law', 'facts', 'communities', 'admin'] satisfies Who[]) {
  test(`every link that is shown leads somewhere: ${who}`, async ({ as }) => {
    const page = await as(who);
    const ids = await demoPieces(page);
    const { pages, dead } = await crawl(page, ['/desk', '/pieces', ...ids.map((id) => `/pieces/${id}`)], (path) => {
      const [, id] = /\/pieces\/([a-z0-9]{20,})/.exec(path) ?? [];
      return !path.startsWith('/_next/') && (id === undefined || ids.includes(id));
    });
    expect(dead).toEqual([]);
    // Every kind of page of every piece: the crawl was no walk around the block.
    expect(pages.length).toBeGreaterThan(5 * ids.length);
  });
}
