import type { Page } from '@playwright/test';
import { z } from 'zod';
import { screenWords } from '@/lib/words/en/screen';
import { words } from '@/lib/words/en/shared';
import { accessibilityTree, treeFaults } from '../support/e2e/accessibility-tree';
import { announced, listen } from '../support/e2e/announcements';
import { ask } from '../support/e2e/api';
import { demoPiece, headlines } from '../support/e2e/demo-pieces';
import { drawn } from '../support/e2e/drawn';
import { sound } from '../support/e2e/sound';
import { expect, test } from '../support/e2e/test';
import { askAgain, mark, shellPaths } from '../support/e2e/views';

const views = /\/api\/v1\/views\//;
const rooms = z.object({ claims: z.array(z.object({ id: z.string() })).min(1) });

/** The views of this page: held back at first, then let through, then each another one than before. Also says which were asked for. */
async function holdViews(page: Page) {
  let release = () => {};
  let released = Promise.resolve();
  let isChanged = false;
  let waiting = 100;
  const asked: string[] = [];
  await page.route(views, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    asked.push(pathname.replace('/api/v1/views', '') + search);
    await released;
    if (!isChanged) return route.continue();
    const response = await route.fetch({ headers: { ...route.request().headers(), 'if-none-match': '' } });
    const answer = (await response.json()) as { frame: { waiting: number } };
    waiting += 1;
    answer.frame.waiting = waiting;
    return route.fulfill({ response, headers: { ...response.headers(), etag: `W/"${waiting}"` }, json: answer });
  });
  return {
    hold: () => {
      asked.length = 0;
      isChanged = false;
      released = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
    change: () => {
      isChanged = true;
    },
    asked,
  };
}

// One page load for each shell, of one person: what assistive technology is told before the view is there, when it is drawn and when it is drawn anew.
test('every shell as it is heard: while it is loaded, once it is drawn, and when something newer comes', async ({ as }) => {
  test.setTimeout(300_000);
  const page = await as('editor');
  const id = await demoPiece(page, headlines.inReview);
  const { claims } = rooms.parse(await ask(page, 'GET', `/pieces/${id}/room`));
  await listen(page);
  const view = await holdViews(page);
  const skip = page.getByRole('link', { name: words.actions.skipToContent });
  for (const path of [...shellPaths(id), `/pieces/${id}/check/${claims[0]?.id}`]) {
    view.hold();
    await page.goto(path, { waitUntil: 'load' });
    // The text of a piece is there before its view, and can be read.
    const isAhead = path === `/pieces/${id}/text`;
    await expect(page.getByRole('main'), path).toContainText(isAhead ? headlines.inReview : screenWords.loading);
    expect(treeFaults(await accessibilityTree(page), !isAhead), `${path}, being loaded`).toEqual([]);
    expect(await page.title(), `${path}: the kind of page is said at once`).toMatch(/\S · \S/);
    expect(await announced(page), `${path}, being loaded`).toEqual([]);

    view.release();
    await drawn(page);
    await expect.poll(() => announced(page), path).toHaveLength(1);
    // The desk counts what waits, and others are at work.
    const said = await announced(page);
    expect(said[0], path).toMatch(/\S · \S/);
    expect(treeFaults(await accessibilityTree(page), false), path).toEqual([]);
    const isDoor = path === `/pieces/${id}`;
    // What comes after the path is the browser's business.
    expect(
      view.asked.map((address) => address.split('?')[0]),
      path,
    ).toEqual(isDoor ? [path, `${path}/text`] : [path]);
    // A fresh load leaves the focus to the browser: Tab begins with the way past the bar.
    await page.keyboard.press('Tab');
    await expect(skip, path).toBeFocused();

    view.change();
    const before = await mark(page);
    await askAgain(page);
    await expect.poll(() => mark(page), `${path}: drawn anew`).not.toBe(before);
    expect(await announced(page), `${path}, drawn anew`).toEqual(said);
    await expect(skip, path).toBeFocused();
    await sound(page, path);
  }
});
