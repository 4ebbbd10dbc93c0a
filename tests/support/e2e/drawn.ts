import type { Page } from '@playwright/test';
import { shellAt } from '@/lib/shells.mjs';

/** A page that shows something: it is not being loaded, nor a door on the way to another page. */
const settled = 'main:not([aria-busy])';
const isShell = (page: Page) => shellAt(new URL(page.url()).pathname) !== undefined;

/** Waits until a page that is drawn in the browser has its view on the screen, or has sent on whoever is not signed in. What the server drew is there at once. */
export async function drawn(page: Page): Promise<void> {
  if (!isShell(page)) return;
  await page.locator(settled).waitFor();
  if (isShell(page)) await page.locator(`${settled}[data-view]`).waitFor();
}

/** Loading this page waits for what it shows (`drawn`). With a `waitUntil` it waits for that alone: for tests of what comes before. */
export function waitForViews(page: Page): void {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (url, options) => {
    const response = await goto(url, options);
    if (options?.waitUntil === undefined) await drawn(page);
    return response;
  };
  page.reload = async (options) => {
    const response = await reload(options);
    if (options?.waitUntil === undefined) await drawn(page);
    return response;
  };
}
