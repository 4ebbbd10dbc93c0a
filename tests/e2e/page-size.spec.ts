import { accepted, inReview, invited } from '../support/e2e/stage';
import { expect, test } from '../support/e2e/test';

/** Bytes on the wire: the scripts of the page on which a piece is read, before anything is done on it. */
const MOST = 170_000;

test('the page on which a piece is read is a light one', async ({ as }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  const piece = await inReview(author, editor);
  await accepted(page, await invited(editor, piece, 'law'));
  const shell = await page.request.get(`/pieces/${piece.id}/text`);
  const tags = (await shell.text()).match(/<script\b[^>]*>/g) ?? [];
  // `nomodule`: for browsers that are no longer counted.
  const named = tags.filter((tag) => !/nomodule/i.test(tag)).flatMap((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? []);
  const files = [...new Set(named)];
  expect(files.length).toBeGreaterThan(3);
  const sizes = await Promise.all(
    files.map(async (file) => {
      const [sent, plain] = [
        await page.request.get(file),
        await page.request.get(file, { headers: { 'accept-encoding': 'identity' } }),
      ];
      expect(sent.headers()['content-encoding'], file).toBe('br');
      expect(plain.headers()['content-encoding'], file).toBeUndefined();
      expect((await sent.body()).equals(await plain.body()), file).toBe(true);
      return Number(sent.headers()['content-length']);
    }),
  );
  const sum = sizes.reduce((all, size) => all + size, 0);
  expect(sum, files.map((file, index) => `${sizes[index]} ${file}`).join('\n')).toBeLessThanOrEqual(MOST);

  // And nothing else is loaded while the page is only looked at.
  await page.goto(`/pieces/${piece.id}/text`);
  await expect(page.locator('#text')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .map(({ name, encodedBodySize }) => ({ file: new URL(name).pathname, size: encodedBodySize })),
  );
  expect(loaded.length).toBeGreaterThan(3);
  expect(
    loaded.reduce((all, { size }) => all + size, 0),
    loaded.map(({ file, size }) => `${size} ${file}`).join('\n'),
  ).toBeLessThanOrEqual(MOST);
});
