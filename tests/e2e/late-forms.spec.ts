import type { Page } from '@playwright/test';
import { screenWords } from '@/lib/words/en/screen';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { noteWith } from '../support/e2e/desk-acts';
import { noViolations } from '../support/e2e/no-violations';
import { writeCounterpoint } from '../support/e2e/review-acts';
import { accepted, inReview, invited } from '../support/e2e/stage';
import { expect, test } from '../support/e2e/test';
import { bridge } from '../support/e2e/texts';

const SCRIPTS = '**/_next/static/chunks/**';
const { form } = words.counterpoint;
const text = 'Nobody asked who holds the road.';
const loading = (page: Page) => page.getByRole('status').filter({ hasText: screenWords.loading });

/** A reviewer on the page of a text, with no form loaded yet. */
async function reading(author: Page, editor: Page, page: Page): Promise<void> {
  const piece = await inReview(author, editor);
  await accepted(page, await invited(editor, piece, 'law'));
  await page.goto(`/pieces/${piece.id}/text`);
  await expect(page.locator('#text')).toBeVisible();
}

/** From now on scripts wait until they are let go. */
async function hold(page: Page): Promise<() => void> {
  const letGo = new AbortController();
  const waited = new Promise<void>((done) => letGo.signal.addEventListener('abort', () => done()));
  await page.route(SCRIPTS, async (route) => {
    await waited;
    await route.continue();
  });
  return () => letGo.abort();
}

test('a form that comes late holds the focus, keeps keys from the page, can be left, and takes the focus when it is there', async ({
  as,
}) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  await reading(author, editor, page);
  const add = page.getByRole('button', { name: roomWords.addMissing });
  const letGo = await hold(page);
  await add.press('Enter');
  await expect(loading(page)).toBeFocused();
  // On the page this is a list of keys.
  await page.keyboard.type('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(loading(page)).toHaveCount(0);

  await add.press('Enter');
  await expect(loading(page)).toBeFocused();
  letGo();
  await expect(page.getByLabel(form.text)).toBeFocused();
  await page.keyboard.type(text);
  await expect(page.getByLabel(form.text)).toHaveValue(text);
});

test('a form that cannot be loaded says so, leaves the page as it is, and comes when it is tried again', async ({
  as,
  allow,
}) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  await reading(author, editor, page);
  await writeCounterpoint(page, { on: bridge.accusation, text });
  const note = noteWith(page, text).first();
  allow(0, /^\/_next\/static\/chunks\//);
  await page.route(SCRIPTS, (route) => route.abort());
  await note.getByRole('button', { name: words.counterpoint.withdraw, exact: true }).click();
  const alert = page.getByRole('alert').filter({ hasText: screenWords.notLoaded });
  await expect(alert).toBeVisible();
  await expect(note).toContainText(text);
  await noViolations(page, 'a form that could not be loaded');

  await page.unroute(SCRIPTS);
  await alert.getByRole('button', { name: screenWords.tryAgain }).press('Enter');
  await expect(page.getByLabel(words.counterpoint.withdrawForm.reason)).toBeFocused();
  await expect(alert).toHaveCount(0);
});
