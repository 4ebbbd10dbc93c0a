import type { Page } from '@playwright/test';
import { startView } from '@/lib/shells.mjs';
import { screenWords } from '@/lib/words/en/screen';
import { words } from '@/lib/words/en/shared';
import { signInWords } from '@/lib/words/en/sign-in';
import { roomWords } from '@/lib/words/en/text-page';
import { workWords } from '@/lib/words/en/work';
import { noteWith } from '../support/e2e/desk-acts';
import { noViolations } from '../support/e2e/no-violations';
import { addressOf, password, staff, type Who } from '../support/e2e/people';
import { accepted, inReview, invited, noted, perspectives, type Staged } from '../support/e2e/stage';
import { expect, test } from '../support/e2e/test';
import { bridge } from '../support/e2e/texts';
import { askAgain, bringBack, endSession, hold, mark, shellPaths, signInAlone } from '../support/e2e/views';

test.describe.configure({ mode: 'parallel' });

const views = /\/api\/v1\/views\//;
const typed = 'Nobody asked who holds the road.';
const box = (page: Page) => page.getByLabel(words.counterpoint.form.text);
const dialog = (page: Page) => page.getByRole('dialog', { name: screenWords.signedOut });
const shown = (page: Page) => page.locator('main[data-view]');
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));
/** Scrolls to this part of the way to the end; where that is. */
async function scrolledTo(page: Page, part: number): Promise<number> {
  await page.evaluate((way) => scrollTo(0, way * (document.documentElement.scrollHeight - innerHeight)), part);
  const place = await scrolled(page);
  expect(place, 'there is something to scroll').toBeGreaterThan(100);
  return place;
}
/** Type that is loaded after the first drawing moves lines by some pixels: what counts is the line that one reads. */
const aLine = 24;
const offFrom = async (page: Page, place: number) => Math.abs((await scrolled(page)) - place);
const shell = (page: Page, path: string) => page.context().request.get(path, { headers: { accept: 'text/html' } });

/** Of which pages this one asks for the views while it is loaded. */
async function viewsOf(page: Page, path: string): Promise<string[]> {
  const asked: string[] = [];
  const note = (request: { url: () => string }) => {
    const { pathname, search } = new URL(request.url());
    if (views.test(pathname)) asked.push(pathname.replace('/api/v1/views', '') + search);
  };
  page.on('request', note);
  await page.goto(path);
  page.off('request', note);
  return asked;
}

/** A piece in review, and a page of a reviewer of it whose session is theirs alone. */
async function reviewed(as: (who: Who) => Promise<Page>, stranger: () => Promise<Page>): Promise<{ piece: Staged; page: Page }> {
  const [author, editor, page] = [await as('author'), await as('editor'), await stranger()];
  const piece = await inReview(author, editor);
  await signInAlone(page, 'law');
  await accepted(page, await invited(editor, piece, 'law'));
  return { piece, page };
}

/** The document of a review page as it is for somebody who may not read its text. */
const withoutText = (html: string): string =>
  html
    .replace(/( data-ahead="") lang="en">.*?<\/article>/s, `$1><p class="hint loading">${screenWords.loading}</p></article>`)
    .replace('id="main"><div', 'id="main" aria-busy="true"><div');

// That no script or style of theirs is against the policy, every test sees (`watch`).
test('a shell is the same bytes for everybody, and asks for its view first', async ({ as, stranger }) => {
  const [author, editor, nobody] = [await as('author'), await as('editor'), await stranger()];
  const { id } = await inReview(author, editor);
  // Which views each page asks for, and how it is heard: `screen-reader.spec.ts`. A claim of it there is none.
  const [paths, elsewhere] = [id, 'no-such-piece'].map(shellPaths);
  const textPath = `/pieces/${id}/text`;
  for (const [at, path] of (paths ?? []).entries()) {
    const [mine, theirs, missing] = await Promise.all([
      shell(editor, path),
      shell(nobody, path),
      shell(nobody, elsewhere?.[at] ?? path),
    ]);
    const html = path === textPath ? withoutText(await mine.text()) : await mine.text();
    expect([mine.status(), theirs.status(), missing.status()], path).toEqual([200, 200, 200]);
    expect(await theirs.text(), path).toBe(html);
    expect(await missing.text(), path).toBe(html);
    expect(html, path).toMatch(/<meta name="robots" content="[^"]*noindex/);
    expect(html, path).toMatch(/<noscript>[^<]*JavaScript/);
    const files = [...html.matchAll(/<(?:link|script)\b[^>]*\b(?:href|src)="/g)].map(({ index }) => index);
    expect(html.indexOf(startView), `${path}: before any file`).toBeLessThan(Math.min(...files));
    const policy = mine.headers()['content-security-policy'] ?? '';
    expect(/script-src [^;]*/.exec(policy)?.[0], path).not.toMatch(/unsafe/);
  }
  // What comes after the path is the browser's business.
  expect(await viewsOf(editor, `/pieces/${id}/check?s=2`)).toEqual([`/pieces/${id}/check`]);
  expect(await viewsOf(editor, `/pieces/${id}/lost?note=n`)).toEqual([`/pieces/${id}/lost`]);
  expect(await viewsOf(editor, `/pieces/${id}/diff?view=side&from=1&to=1`)).toEqual([`/pieces/${id}/diff?from=1&to=1`]);
});

test('the text of a piece comes in the document, for those who may read it, and keeps its place when the rest is drawn', async ({
  as,
  stranger,
}) => {
  const [author, editor, page, nobody] = [await as('author'), await as('editor'), await as('law'), await stranger()];
  const piece = await inReview(author, editor);
  const path = `/pieces/${piece.id}/text`;
  // Asked and not accepted: what it is about, and no text.
  const request = await invited(editor, piece, 'law');
  for (const reader of [page, nobody]) expect(await (await shell(reader, path)).text()).not.toContain(bridge.headline);
  await accepted(page, request);
  const document = await shell(page, path);
  expect(await document.text()).toContain(bridge.headline);
  expect(document.headers()['cache-control']).toBe('private, no-store');
  const release = await hold(page, views);
  await page.goto(path, { waitUntil: 'load' });
  const headline = page.getByRole('heading', { level: 1, name: bridge.headline });
  const lines = page.locator('article p.text');
  await expect(headline).toBeVisible();
  const [ahead, before] = [await headline.boundingBox(), await lines.allInnerTexts()];
  // Somebody reads on meanwhile, and goes on at the same line.
  await page.setViewportSize({ width: 1280, height: 400 });
  const third = lines.nth(2);
  await scrolledTo(page, 1);
  const place = (await third.boundingBox())?.y ?? 0;
  release();
  await expect(shown(page)).toBeVisible();
  // Before the next painting, which the mark does not wait for.
  await expect.poll(async () => Math.abs(((await third.boundingBox())?.y ?? 0) - place)).toBeLessThan(aLine);
  const drawnAt = await headline.boundingBox();
  expect([drawnAt?.x, drawnAt?.width, drawnAt?.height]).toEqual([ahead?.x, ahead?.width, ahead?.height]);
  expect(before.length).toBeGreaterThan(2);
  for (const line of before) await expect(page.locator('#text')).toContainText(line);
});

test('a slow view: the kind of page, then what it shows; it is said once, and Tab begins at the top', async ({ as }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  const piece = await inReview(author, editor);
  await accepted(page, await invited(editor, piece, 'law'));
  const release = await hold(page, views);
  await page.goto(`/pieces/${piece.id}/text`, { waitUntil: 'load' });
  await expect(page.locator('main')).toBeVisible();
  await expect(shown(page)).toHaveCount(0);
  await expect(page).toHaveTitle(new RegExp(`^${words.piece.tabs.text} · (?!${bridge.headline})`));
  release();
  await expect(page).toHaveTitle(new RegExp(`^${words.piece.tabs.text} · ${bridge.headline} · `));
  const said = page.getByRole('status').filter({ hasText: bridge.headline });
  await expect(said).toHaveText(await page.title());
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: words.actions.skipToContent })).toBeFocused();

  // What comes later moves no focus and is no arrival.
  const before = await mark(page);
  await page.locator('#text').focus();
  await noted(page, piece, perspectives.law, bridge.accusation);
  await askAgain(page);
  await expect.poll(() => mark(page)).not.toBe(before);
  await expect(page.locator('#text')).toBeFocused();

  // Whoever went somewhere while it was loaded stays there.
  const again = await hold(page, views);
  await page.reload({ waitUntil: 'load' });
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: words.actions.skipToContent });
  await expect(skip).toBeFocused();
  again();
  await expect(shown(page)).toBeVisible();
  await expect(skip).toBeFocused();
});

test('a place that the address names is found once the page is drawn, and only then', async ({ as }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  const piece = await inReview(author, editor);
  await accepted(page, await invited(editor, piece, 'law'));
  const note = await noted(page, piece, perspectives.law, bridge.demand);
  // The door hands it on.
  for (const path of [`/pieces/${piece.id}#sentence-8`, `/pieces/${piece.id}/text#counterpoint-${note}`]) {
    await page.goto('/desk');
    await page.goto(path);
    const place = page.locator(path.slice(path.indexOf('#')));
    await expect(place, path).toBeFocused();
    await expect(place, path).toBeInViewport();
  }
  await page.locator('#text').focus();
  await page.evaluate(() => scrollTo(0, 0));
  const before = await mark(page);
  await noted(page, piece, perspectives.law, bridge.accusation);
  await askAgain(page);
  await expect.poll(() => mark(page)).not.toBe(before);
  await expect(page.locator('#text')).toBeFocused();
  // No place at all, and none that can be decoded.
  await page.goto(`/pieces/${piece.id}/check#100%`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the session ends under what is typed: nothing is seen until the same person is back, and the words are there', async ({
  as,
  stranger,
  allow,
}) => {
  const { piece, page } = await reviewed(as, stranger);
  await page.goto(`/pieces/${piece.id}/text`);
  await page.getByRole('button', { name: roomWords.addMissing }).click();
  await box(page).fill(typed);
  const place = await scrolledTo(page, 0.6);
  await endSession(page);
  allow(401, views);
  await askAgain(page);
  await expect(dialog(page)).toBeVisible();
  await expect(page.getByText(bridge.accusation)).toBeHidden();
  await expect(box(page)).toBeHidden();
  await noViolations(page, 'signed out over a page');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeVisible();

  await test.step('another failure does not show it again', async () => {
    allow(0, views);
    await page.route(views, (route) => route.abort('failed'));
    await askAgain(page);
    await page.unroute(views);
    allow(500, views);
    await page.route(views, (route) => route.fulfill({ status: 500, json: { code: 'unexpected', detail: 'Broken.' } }));
    await askAgain(page);
    await page.unroute(views);
    await expect(dialog(page)).toBeVisible();
    await expect(page.getByText(bridge.accusation)).toBeHidden();
  });

  await dialog(page).getByLabel(signInWords.email).fill(addressOf('law'));
  await dialog(page).getByLabel(signInWords.password, { exact: true }).fill(password);
  await dialog(page).getByRole('button', { name: signInWords.send }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(box(page)).toHaveValue(typed);
  await expect(box(page)).toBeFocused();
  expect(await scrolled(page)).toBe(place);
  await page.getByRole('button', { name: roomWords.compose.save }).click();
  await expect(noteWith(page, typed)).toContainText(words.status.note.pending);
});

test('a page that is loaded again opens where one was, also on the way back; a place in the address goes first', async ({
  as,
}) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  const piece = await inReview(author, editor);
  await accepted(page, await invited(editor, piece, 'law'));
  await page.goto(`/pieces/${piece.id}/text`);
  await expect(shown(page)).toBeVisible();
  const place = await scrolledTo(page, 0.6);
  const release = await hold(page, views);
  await page.reload({ waitUntil: 'load' });
  release();
  await expect(shown(page)).toBeVisible();
  await expect.poll(() => offFrom(page, place)).toBeLessThan(aLine);
  await page.goto('/how-we-review');
  await page.goBack();
  await expect(shown(page)).toBeVisible();
  await expect.poll(() => offFrom(page, place)).toBeLessThan(aLine);
  await page.goto(`/pieces/${piece.id}/text#sentence-1`);
  await page.reload();
  await expect(page.locator('#sentence-1')).toBeInViewport();
});

test('whoever scrolls in the text before its view is there stays at their line, also in a page that is loaded again', async ({
  as,
}) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  const piece = await inReview(author, editor);
  await accepted(page, await invited(editor, piece, 'law'));
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.goto(`/pieces/${piece.id}/text`);
  await expect(shown(page)).toBeVisible();
  const place = await scrolledTo(page, 0.6);
  const release = await hold(page, views);
  await page.reload({ waitUntil: 'load' });
  const second = page.locator('article p.text').nth(1);
  await expect(second).toBeVisible();
  await expect.poll(() => scrolled(page), 'the browser goes back to the place that was left').toBeGreaterThan(100);
  await page.mouse.move(640, 200);
  await page.mouse.wheel(0, -10_000);
  await expect.poll(() => scrolled(page)).toBe(0);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => scrolled(page)).toBe(120);
  const line = (await second.boundingBox())?.y ?? 0;
  release();
  await expect(shown(page)).toBeVisible();
  await expect.poll(async () => Math.abs(((await second.boundingBox())?.y ?? 0) - line)).toBeLessThan(aLine);
  expect(await offFrom(page, place)).toBeGreaterThan(aLine);
});

test('back and forward between pages that the browser draws: each opens where one was', async ({ as }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  const piece = await inReview(author, editor);
  await accepted(page, await invited(editor, piece, 'law'));
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.goto(`/pieces/${piece.id}/text#sentence-1`);
  await expect(shown(page)).toBeVisible();
  const place = await scrolledTo(page, 0.6);
  const history = page.getByRole('navigation').getByRole('link', { name: words.piece.tabs.history });
  // As a key does it: the page stays where it is.
  await history.evaluate((link: HTMLElement) => link.click());
  await expect(page).toHaveURL(/\/history$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const other = await scrolledTo(page, 1);
  // Loaded again, it has the view of no other page at hand.
  await page.reload({ waitUntil: 'load' });
  await expect(shown(page)).toBeVisible();
  await page.goBack();
  await expect(page.locator('#text')).toBeVisible();
  await expect.poll(() => offFrom(page, place)).toBeLessThan(aLine);
  await page.goForward();
  await expect(page).toHaveURL(/\/history$/);
  await expect.poll(() => offFrom(page, other)).toBeLessThan(aLine);
  // Followed by a link, a page opens at its top.
  await page.getByRole('navigation').getByRole('link', { name: words.piece.tabs.text }).click();
  await expect(page.locator('#text')).toBeVisible();
  await expect.poll(() => scrolled(page)).toBe(0);
});

test('whoever accepts a request where the text then stands begins at its beginning', async ({ as }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  const piece = await inReview(author, editor);
  await invited(editor, piece, 'law');
  await page.setViewportSize({ width: 400, height: 400 });
  await page.goto(`/pieces/${piece.id}/text`);
  await page.getByRole('radio', { name: workWords.request.no }).check();
  const accept = page.getByRole('button', { name: workWords.request.accept, exact: true });
  await accept.scrollIntoViewIfNeeded();
  expect(await scrolled(page)).toBeGreaterThan(100);
  await accept.click();
  await expect(page.locator('#text')).toBeVisible();
  await expect.poll(() => scrolled(page)).toBe(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('pages that the server draws are called after the newsroom, as those that the browser draws', async ({ as }) => {
  const page = await as('admin');
  await page.goto('/desk');
  await expect(shown(page)).toBeVisible();
  const house = (await page.title()).split(' · ').at(-1) ?? '';
  for (const path of [
    '/people',
    '/people/invite',
    '/policies',
    '/admin',
    '/admin/mail',
    '/admin/perspectives',
    '/preferences',
    '/pieces/new',
  ]) {
    await page.goto(path);
    await expect(page, path).toHaveTitle(new RegExp(`\\S · ${house}$`));
  }
});

test('somebody else signs in over a page: nothing of the first person’s is left', async ({ as, stranger, allow }) => {
  const { piece, page } = await reviewed(as, stranger);
  await page.goto(`/pieces/${piece.id}/text`);
  await page.getByRole('button', { name: roomWords.addMissing }).click();
  await box(page).fill(typed);
  await endSession(page);
  allow(401, views);
  await askAgain(page);
  await dialog(page).getByLabel(signInWords.email).fill(addressOf('facts'));
  await dialog(page).getByLabel(signInWords.password, { exact: true }).fill(password);
  allow(404, views);
  await dialog(page).getByRole('button', { name: signInWords.send }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.errors.notFoundTitle);
  await expect(page).toHaveTitle(new RegExp(words.errors.notFoundTitle));
  expect(await page.content()).not.toContain(bridge.headline);
  expect(await page.content()).not.toContain(typed);

  await test.step('also when the page that asks next is another one', async () => {
    await page.goto('/desk');
    await expect(page.getByText(staff.facts).first()).toBeVisible();
    await signInAlone(page, 'rights');
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await expect(page).toHaveURL(/\/pieces$/);
    await expect(page.getByText(staff.rights).first()).toBeVisible();
    await page.goBack();
    await expect(shown(page)).toBeVisible();
    await expect(page.getByRole('banner')).not.toContainText(staff.facts);
  });
});

test('what is taken away while it is open is gone, whatever answer comes next', async ({ as, stranger, allow }) => {
  const { piece, page } = await reviewed(as, stranger);
  await page.goto(`/pieces/${piece.id}/text`);
  await expect(page.getByText(bridge.accusation)).toBeVisible();
  allow(404, views);
  await page.route(views, (route) => route.fulfill({ status: 404, json: { code: 'not_found', detail: 'Nothing here.' } }));
  await askAgain(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.errors.notFoundTitle);
  expect(await page.content()).not.toContain(bridge.accusation);
  await page.unroute(views);
  allow(0, views);
  await page.route(views, (route) => route.abort('failed'));
  await askAgain(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.errors.brokenTitle);
  expect(await page.content()).not.toContain(bridge.accusation);
});

test('a page that the browser brings back shows nothing before the server has answered', async ({ as, stranger, allow }) => {
  const { piece, page } = await reviewed(as, stranger);
  await page.goto(`/pieces/${piece.id}/text`);
  const text = page.getByText(bridge.accusation);
  const release = await hold(page, views);
  await bringBack(page);
  await expect(text).toBeHidden();
  release();
  await expect(text).toBeVisible();
  allow(0, views);
  await page.route(views, (route) => route.abort('failed'));
  await bringBack(page);
  await expect(page.getByText(screenWords.stale)).toBeVisible();
  await expect(text).toBeHidden();
  await page.unroute(views);
  await page.getByRole('button', { name: screenWords.tryAgain }).click();
  await expect(text).toBeVisible();
  await endSession(page);
  allow(401, views);
  await bringBack(page);
  await expect(dialog(page)).toBeVisible();
  await expect(text).toBeHidden();
});

test('signing out in one tab empties the others', async ({ as, stranger, allow }) => {
  const { piece, page } = await reviewed(as, stranger);
  const other = await page.context().newPage();
  await other.goto(`/pieces/${piece.id}/text`);
  await page.goto('/desk');
  allow(401, views);
  await page.getByText(staff.law).first().click();
  await page.getByRole('button', { name: words.actions.signOut }).click();
  await expect(page.getByText(signInWords.signedOut)).toBeVisible();
  await expect(other).toHaveURL(/\/sign-in\?/);
  expect(await other.content()).not.toContain(bridge.accusation);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in\?/);
});

test('no answer at first, and none later: it says so, keeps what is shown, and tries again', async ({ as, allow }) => {
  const [author, editor] = [await as('author'), await as('editor')];
  const { id } = await inReview(author, editor);
  allow(500, views);
  await editor.route(views, (route) => route.fulfill({ status: 500, json: { code: 'unexpected', request: 'r-1' } }));
  await editor.goto(`/pieces/${id}/history`, { waitUntil: 'load' });
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText(words.errors.brokenTitle);
  await expect(editor.getByRole('alert').filter({ hasText: 'r-1' })).toBeVisible();
  await noViolations(editor, 'a page whose view failed');
  // The text that came before its view stays.
  await editor.goto(`/pieces/${id}/text`, { waitUntil: 'load' });
  await expect(editor.getByText(screenWords.stale)).toBeVisible();
  await expect(editor.getByText(bridge.accusation)).toBeVisible();
  await noViolations(editor, 'a text whose view failed');
  await editor.unroute(views);
  await editor.getByRole('button', { name: screenWords.tryAgain }).click();
  await expect(shown(editor)).toBeVisible();

  allow(0, views);
  await editor.context().setOffline(true);
  await askAgain(editor);
  await expect(editor.getByText(words.errors.offline)).toBeVisible();
  await expect(editor.getByText(bridge.accusation)).toBeVisible();
  await noViolations(editor, 'a page that may be old');
  await editor.context().setOffline(false);
  await editor.getByRole('button', { name: screenWords.tryAgain }).click();
  await expect(editor.getByText(screenWords.stale)).toBeHidden();
});

test('a part that fails leaves the others, and is tried again with what the server says by then', async ({ as, allowError }) => {
  const [author, editor] = [await as('author'), await as('editor')];
  const { id } = await inReview(author, editor);
  /** The view with something in it that no page can draw. */
  const breaks = async (put: (room: Record<string, unknown>) => void) =>
    editor.route(views, async (route) => {
      const response = await route.fetch({ headers: { ...route.request().headers(), 'if-none-match': '' } });
      const answer = (await response.json()) as { view: { room: Record<string, unknown> } };
      put(answer.view.room);
      await route.fulfill({ response, headers: { ...response.headers(), etag: 'W/"broken"' }, json: answer });
    });
  allowError(/TypeError/);
  const gate = editor.locator('.gate');

  await breaks((room) => Object.assign(room['gate'] as object, { requirements: null }));
  await editor.goto(`/pieces/${id}/text`);
  const failed = editor.getByRole('alert').filter({ hasText: screenWords.partFailed });
  // Whose turn it is, and what must be so before it runs.
  await expect(failed).toHaveCount(2);
  await expect(editor.getByText(bridge.accusation)).toBeVisible();
  await expect(gate).toHaveCount(0);
  await noViolations(editor, 'a part that failed');
  await editor.unroute(views);
  await failed.last().getByRole('button', { name: screenWords.tryAgain }).click();
  await expect(gate).toBeVisible();
  await failed.getByRole('button', { name: screenWords.tryAgain }).click();
  await expect(failed).toHaveCount(0);

  // The part with the page's `main`: what is said in its place has one too.
  await breaks((room) => Object.assign(room['version'] as object, { sentences: null }));
  await editor.goto(`/pieces/${id}/check`, { waitUntil: 'load' });
  await expect(editor.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(words.errors.brokenTitle);
  await editor.unroute(views);
  await editor.getByRole('button', { name: words.errors.loadAgain }).click();
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText(words.facts.title);
});
