import { expect, type Page } from '@playwright/test';
import { shells } from '@/lib/shells.mjs';
import { addressOf, password, type Who } from './people';

/** The path of every page that is drawn in the browser; those of a piece, of this one. Without that of a claim, which needs one. */
export const shellPaths = (pieceId: string): string[] =>
  shells.map(({ page }) => page.replace('/_', `/${pieceId}`)).filter((path) => !path.endsWith('/_'));

/** What the page shows of its view, by the mark of the drawn page. */
export const mark = (page: Page): Promise<string | null> => page.locator('main').getAttribute('data-view');

/** The page asks for its view, as it does when it comes into sight. Done when an answer, or that there is none, is here. */
export async function askAgain(page: Page): Promise<void> {
  const isView = (url: string) => new URL(url).pathname.startsWith('/api/v1/views/');
  const [asked] = await Promise.all([
    page.waitForRequest((request) => isView(request.url())),
    page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))),
  ]);
  await asked.response();
}

/** As a browser tells a page that it brings back as it was. (One that a program drives keeps no pages.) */
export const bringBack = (page: Page): Promise<void> =>
  page.evaluate(() => void window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));

/** Holds back every answer of this path until what comes back is called. */
export async function hold(page: Page, path: RegExp): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(path, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Signs in with a session that nobody shares: it may be ended. */
export async function signInAlone(page: Page, who: Who): Promise<void> {
  const signedIn = await page.context().request.post('/api/auth/sign-in', { data: { email: addressOf(who), password } });
  expect(signedIn.status(), `${who} signs in`).toBe(200);
}

/** Ends the session of this browser at the server; its pages are not told. */
export async function endSession(page: Page): Promise<void> {
  const ended = await page.context().request.post('/api/auth/sign-out', {
    headers: { 'sec-fetch-site': 'same-origin', accept: 'application/json' },
  });
  expect(ended.status()).toBe(200);
}
