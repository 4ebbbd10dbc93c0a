import type { Page } from '@playwright/test';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { noteWith } from '../support/e2e/desk-acts';
import type { Who } from '../support/e2e/people';
import { accepted, inReview, invited, type Staged } from '../support/e2e/stage';
import { expect, test } from '../support/e2e/test';

test.describe.configure({ mode: 'parallel' });

const typed = 'Nobody asked who holds the road.';
const box = (page: Page) => page.getByLabel(words.counterpoint.form.text);

async function reviewed(as: (who: Who) => Promise<Page>): Promise<{ piece: Staged; page: Page }> {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  const piece = await inReview(author, editor);
  await accepted(page, await invited(editor, piece, 'law'));
  return { piece, page };
}

/** Nothing that a person did leaves them nowhere. */
const somewhere = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null), 'the focus is on the page').toBe(true);

test('a page that follows a link opens at its top, with its heading focused', async ({ as }) => {
  const { piece, page } = await reviewed(as);
  await page.goto(`/pieces/${piece.id}/text`);
  const finish = page.locator('#finish').getByRole('link', { name: words.piece.finish.send });
  await finish.scrollIntoViewIfNeeded();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await finish.click();
  await expect(page).toHaveURL(/\/review$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('what was written closes: the focus goes to the note, or to what opened it', async ({ as }) => {
  const { piece, page } = await reviewed(as);
  await page.goto(`/pieces/${piece.id}/text`);
  const missing = page.getByRole('button', { name: roomWords.addMissing });

  await test.step('Escape', async () => {
    await missing.click();
    await expect(box(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(missing).toBeFocused();

    const tool = page.locator('[data-tool="3"]');
    await tool.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('a');
    await expect(box(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(tool).toBeFocused();
  });

  await test.step('saved', async () => {
    await missing.click();
    await box(page).fill(typed);
    await page.getByRole('button', { name: roomWords.compose.save }).click();
    await expect(noteWith(page, typed)).toBeFocused();
  });

  await test.step('changed, and withdrawn: the note is gone', async () => {
    const note = noteWith(page, typed);
    await note.getByRole('button', { name: words.actions.edit }).click();
    await expect(box(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(note.getByRole('button', { name: words.actions.edit })).toBeFocused();
    await note.getByRole('button', { name: words.counterpoint.withdraw }).click();
    await note.locator('form button[type="submit"]').click();
    await expect(note.locator('form')).toHaveCount(0);
    await somewhere(page);
  });
});

test('a request is accepted: the page is another one, and its heading has the focus', async ({ as }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  const piece = await inReview(author, editor);
  await invited(editor, piece, 'law');
  await page.goto(`/pieces/${piece.id}/people`);
  const form = page.locator('main form');
  await form.getByRole('radio').first().check();
  await form.locator('button[type="submit"]').first().click();
  await expect(form).toHaveCount(0);
  await somewhere(page);
});
