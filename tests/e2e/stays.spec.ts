import type { Page } from '@playwright/test';
import { authoringWords } from '@/lib/words/en/authoring';
import { correctWords } from '@/lib/words/en/correct';
import { screenWords } from '@/lib/words/en/screen';
import { words } from '@/lib/words/en/shared';
import { signInWords } from '@/lib/words/en/sign-in';
import { workWords } from '@/lib/words/en/work';
import { ask } from '../support/e2e/api';
import { focusStays } from '../support/e2e/focus-stays';
import { noViolations } from '../support/e2e/no-violations';
import { addressOf, password } from '../support/e2e/people';
import { inReview, livePiece, rewritten, submitted } from '../support/e2e/stage';
import { expect, test } from '../support/e2e/test';
import { bridge } from '../support/e2e/texts';
import { askAgain, endSession, hold, mark, signInAlone } from '../support/e2e/views';

// What somebody writes, or reads in order to approve it, stays as it is whatever comes in meanwhile.
test.describe.configure({ mode: 'parallel' });

const views = /\/api\/v1\/views\//;
const standfirst = (page: Page) => page.getByLabel(words.writing.standfirst, { exact: true });
const newer = (page: Page) => page.getByText(screenWords.newer);
const typed = 'The bridge is closed by day as well.';

/** A draft on the screen. */
async function writes(page: Page, id: string): Promise<void> {
  await page.goto(`/pieces/${id}/edit`);
  await expect(standfirst(page)).toBeEditable();
}
async function saves(page: Page, text: string): Promise<void> {
  const saved = page.waitForResponse((response) => response.url().endsWith('/draft') && response.request().method() === 'PUT');
  await standfirst(page).fill(text);
  expect((await saved).status()).toBe(200);
}

test('the writing page is not asked for again while it is written on, and its own saves are nothing new', async ({ as }) => {
  const page = await as('author');
  const { id } = await submitted(page);
  let asked = 0;
  page.on('request', (request) => {
    if (views.test(request.url())) asked += 1;
  });
  await page.clock.install();
  await writes(page, id);
  await page.clock.runFor(60_000);
  expect(asked).toBe(1);
  await standfirst(page).fill(typed);
  await page.clock.runFor(5_000);
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  const before = await mark(page);
  await standfirst(page).focus();
  await askAgain(page);
  await expect.poll(() => mark(page)).not.toBe(before);
  await expect(newer(page)).toHaveCount(0);
  await expect(standfirst(page)).toBeFocused();
  await expect(standfirst(page)).toHaveValue(typed);
});

test('whoever comes back to the writing page finds their last words, and nobody else’s doing', async ({ as }) => {
  const page = await as('author');
  const { id } = await submitted(page);
  await writes(page, id);
  await saves(page, typed);
  await page.getByRole('link', { name: words.piece.tabs.text, exact: true }).click();
  await expect(page.locator('#text')).toBeVisible();
  await page.getByRole('link', { name: words.piece.tabs.edit, exact: true }).click();
  await expect(standfirst(page)).toHaveValue(typed);
  await expect(page.getByRole('status').filter({ hasText: 'somewhere else' })).toHaveCount(0);
});

test('what was kept of a page before a submission is not shown after it', async ({ as }) => {
  const page = await as('author');
  const { id } = await submitted(page);
  await page.goto(`/pieces/${id}/text`);
  await expect(page.locator('#text')).toBeVisible();
  await page.getByRole('link', { name: words.piece.tabs.edit, exact: true }).click();
  await expect(standfirst(page)).toBeEditable();
  await saves(page, typed);
  const release = await hold(page, /\/views\/pieces\/[^/]+\/text$/);
  await page.getByRole('button', { name: authoringWords.submit.button }).click();
  await expect(page).toHaveURL(/\/text\?submitted=2$/);
  await expect(page.getByText(screenWords.loading)).toBeVisible();
  await expect(page.getByText(bridge.standfirst)).toHaveCount(0);
  release();
  await expect(page.getByText(typed)).toBeVisible();
});

test('the session ends under what is written: it is saved once the writer is back', async ({ as, stranger, allow }) => {
  const { id } = await submitted(await as('author'));
  const page = await stranger();
  await signInAlone(page, 'author');
  await writes(page, id);
  await endSession(page);
  allow(401, views);
  allow(401, /\/draft$/);
  await standfirst(page).fill(typed);
  const dialog = page.getByRole('dialog', { name: screenWords.signedOut });
  await expect(dialog).toBeVisible();
  await expect(standfirst(page)).toBeHidden();
  await dialog.getByLabel(signInWords.email).fill(addressOf('author'));
  await dialog.getByLabel(signInWords.password, { exact: true }).fill(password);
  await dialog.getByRole('button', { name: signInWords.send }).click();
  await expect(dialog).toBeHidden();
  await expect(standfirst(page)).toBeFocused();
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  expect(await ask(page, 'GET', `/pieces/${id}/draft`)).toMatchObject({ content: { standfirst: typed } });
});

test('another version does not take the place of the text that an author is about to approve', async ({ as, allow }) => {
  const [author, editor] = [await as('author'), await as('editor')];
  const piece = await inReview(author, editor);
  const approve = (version: number) => author.getByRole('button', { name: words.room.consent.approve({ version }) });
  await author.goto(`/pieces/${piece.id}/consent`);
  await expect(approve(1)).toBeVisible();
  await rewritten(editor, piece, [['takes a day', 'takes a day and a half']]);
  await askAgain(author);
  await expect(newer(author)).toBeVisible();
  await expect(author.getByRole('main')).not.toContainText('a day and a half');
  allow(409, /\/consents$/);
  await approve(1).click();
  await expect(author.getByRole('alert').filter({ hasText: workWords.staleTitle })).toBeVisible();
  await author.getByRole('button', { name: workWords.staleLoad }).click();
  await expect(author.getByRole('main')).toContainText('a day and a half');
  await approve(2).click();
  await expect(author.locator('main [tabindex="-1"]:focus')).toContainText(workWords.consent.done);
});

test('what is live is corrected under another correction that is being written: no word of it is lost', async ({ as, allow }) => {
  const [author, editor, second] = [await as('author'), await as('editor'), await as('second-editor')];
  const [rights, communities, facts] = [await as('rights'), await as('communities'), await as('facts')];
  const piece = await livePiece({ author, editor, second, rights, communities, facts });
  const notice = editor.getByLabel(correctWords.notice);
  const line = standfirst(editor);
  await editor.goto(`/pieces/${piece.id}/correct`);
  await line.fill(typed);
  await notice.fill('We had not said that it is closed by day.');
  await editor.getByLabel(correctWords.type).selectOption('clarification');

  await ask(second, 'POST', `/pieces/${piece.id}/decisions`, {
    kind: 'correct',
    ...piece.exact,
    correctionType: 'correction',
    reason: 'The byline was wrong.',
    content: { byline: 'Ines Marchetti and others' },
    how: 'now',
    shows: 'difference',
  });
  // In no field: what is typed stays all the same.
  await editor.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await askAgain(editor);
  await expect(newer(editor)).toBeVisible();
  await expect(line).toHaveValue(typed);

  allow(409, /\/decisions$/);
  await editor.getByRole('button', { name: correctWords.sendNow({ isNote: false }) }).click();
  await editor.getByRole('button', { name: workWords.staleLoad }).click();
  await expect(editor.getByText(correctWords.older)).toBeVisible();
  await expect(line).toHaveValue(typed);
  await expect(notice).toHaveValue('We had not said that it is closed by day.');
  await expect(editor.getByLabel(words.writing.byline)).toHaveValue('Ines Marchetti and others');
  await noViolations(editor, 'a correction that was written over another text');
  await editor.getByRole('button', { name: correctWords.startAgain }).click();
  await expect(line).toHaveValue(bridge.standfirst);
  await expect(editor.getByText(correctWords.older)).toBeHidden();
  await expect(notice).toHaveValue('We had not said that it is closed by day.');
});

test('no button of these pages leaves the focus nowhere', async ({ as, allow }) => {
  const [author, editor] = [await as('author'), await as('editor')];
  const piece = await inReview(author, editor);
  allow(409, /\/draft$/);
  await test.step('writing, with two texts of one draft', async () => {
    await writes(author, piece.id);
    const found = (await ask(author, 'GET', `/pieces/${piece.id}/draft`)) as { revision: number };
    await ask(
      author,
      'PUT',
      `/pieces/${piece.id}/draft`,
      { standfirst: 'From another device.' },
      { 'if-match': `"${found.revision}"` },
    );
    await standfirst(author).fill(typed);
    await expect(author.getByRole('button', { name: authoringWords.conflict.keepMine })).toBeVisible();
    const pressed = await focusStays(author, [authoringWords.submit.button]);
    expect(pressed).toContain(authoringWords.conflict.keepMine);
    expect(pressed).toContain(authoringWords.conflict.bringBack);
    expect(pressed).toContain(authoringWords.conflict.discard);
  });
  for (const place of ['replies', 'overrides']) {
    await editor.goto(`/pieces/${piece.id}/${place}`);
    await expect(editor.locator('main[data-view]')).toBeVisible();
    expect((await focusStays(editor)).length, place).toBeGreaterThan(0);
  }
});
