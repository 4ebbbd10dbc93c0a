import type { Page } from '@playwright/test';
import { screenWords } from '@/lib/words/en/screen';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { workWords } from '@/lib/words/en/work';
import { ask } from '../support/e2e/api';
import { noteWith } from '../support/e2e/desk-acts';
import { noViolations } from '../support/e2e/no-violations';
import { selectWords } from '../support/e2e/select-words';
import { accepted, inReview, invited, noted, perspectives, rewritten, type Staged, signed } from '../support/e2e/stage';
import { expect, test } from '../support/e2e/test';
import { bridge } from '../support/e2e/texts';
import { askAgain, hold } from '../support/e2e/views';

test.describe.configure({ mode: 'parallel' });

const typed = 'Nobody asked who holds the road.';
const box = (page: Page) => page.getByLabel(words.counterpoint.form.text);
const newer = (page: Page) => page.getByRole('status').filter({ hasText: screenWords.newer });
const textChanged = (page: Page) => page.locator('form').getByText(screenWords.textChanged);

/** A reviewer who has the text of a piece open. */
async function reading(author: Page, editor: Page, page: Page): Promise<Staged> {
  const piece = await inReview(author, editor);
  await accepted(page, await invited(editor, piece, 'law'));
  await page.goto(`/pieces/${piece.id}/text`);
  return piece;
}

test('while it is visible a page asks every ten seconds, and shows what others did', async ({ as }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  await page.clock.install();
  const piece = await reading(author, editor, page);
  await page.locator('#text').focus();
  await rewritten(author, piece, [['takes a day', 'takes from dawn to dusk']]);
  await page.clock.fastForward(10_000);
  await expect(page.locator('#text')).toContainText('takes from dawn to dusk');
  await expect(page.locator('#text')).toBeFocused();
  await expect(newer(page)).toHaveCount(0);

  // Out of sight it does not ask, and in sight again it does at once.
  const views: string[] = [];
  page.on('request', (request) => void (request.url().includes('/api/v1/views/') && views.push(request.url())));
  const see = (state: string) =>
    page.evaluate((visible) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: visible });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await see('hidden');
  await page.clock.fastForward(60_000);
  expect(views).toEqual([]);
  await see('visible');
  await expect.poll(() => views.length).toBe(1);
});

test('nothing moves under a field in use: what waits is said, beside the note as well when it is the text', async ({ as }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  const facts = await as('facts');
  const piece = await reading(author, editor, page);
  await selectWords(page, page.locator('#text'), bridge.accusation);
  await page.getByRole('button', { name: words.counterpoint.name, exact: true }).click();
  await box(page).fill(typed);

  await test.step('something beside the text', async () => {
    const request = await invited(editor, piece, 'facts');
    await accepted(facts, request);
    const place = await box(page).boundingBox();
    await askAgain(page);
    await expect(newer(page)).toBeVisible();
    expect(await box(page).boundingBox()).toEqual(place);
    await expect(textChanged(page)).toHaveCount(0);
    await expect(box(page)).toBeFocused();
  });

  await test.step('the text itself', async () => {
    await rewritten(author, piece, [[bridge.accusation, 'Nobody has said who gave the order.']]);
    await askAgain(page);
    await expect(textChanged(page)).toBeVisible();
    await expect(page.locator('#text')).toContainText(bridge.accusation);
    await expect(box(page)).toBeFocused();
    await expect(box(page)).toHaveValue(typed);
    await noViolations(page, 'a newer text beside an open note');
  });

  await test.step('it is shown when asked for, and the words stay', async () => {
    await page.locator('form').getByRole('button', { name: screenWords.showNewer }).click();
    await expect(page.locator('#text')).toContainText('Nobody has said who gave the order.');
    await expect(textChanged(page)).toHaveCount(0);
    await expect(newer(page)).toHaveCount(0);
    await expect(box(page)).toHaveValue(typed);
    await expect(box(page)).toBeFocused();
    await expect(page.getByRole('button', { name: roomWords.compose.save })).toHaveAttribute('aria-disabled', 'true');
  });
});

test('what waits comes by itself once the field is left, and with the button of a note that was refused', async ({
  as,
  allow,
}) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  const piece = await reading(author, editor, page);
  await page.getByRole('button', { name: roomWords.addMissing }).click();
  await box(page).fill(typed);
  const next = await rewritten(author, piece, [['takes a day', 'takes from dawn to dusk']]);
  await askAgain(page);
  await expect(newer(page)).toBeVisible();
  await box(page).blur();
  await askAgain(page);
  await expect(newer(page)).toHaveCount(0);
  await expect(page.locator('#text')).toContainText('takes from dawn to dusk');
  await expect(box(page)).toHaveValue(typed);

  await box(page).focus();
  await rewritten(author, next, [['from dawn to dusk', 'the whole of a day']]);
  await askAgain(page);
  await expect(newer(page)).toBeVisible();
  allow(409, /\/counterpoints$/);
  await box(page).press('Control+Enter');
  await page.getByRole('button', { name: workWords.staleLoad }).click();
  await expect(page.locator('#text')).toContainText('takes the whole of a day');
  await expect(box(page)).toHaveValue(typed);
  await page.getByRole('button', { name: roomWords.compose.save }).click();
  await expect(noteWith(page, typed)).toContainText(words.status.note.pending);
});

test('a button stays busy until the page shows what came of it', async ({ as }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  await reading(author, editor, page);
  await page.getByRole('button', { name: roomWords.addMissing }).click();
  await box(page).fill(typed);
  const release = await hold(page, /\/api\/v1\/views\//);
  const kept = page.waitForResponse((response) => response.url().endsWith('/counterpoints'));
  await page.getByRole('button', { name: roomWords.compose.save }).click();
  await kept;
  await expect(page.getByRole('button', { name: words.actions.sending })).toBeVisible();
  await expect(noteWith(page, typed)).toHaveCount(0);
  release();
  await expect(noteWith(page, typed)).toContainText(words.status.note.pending);
  await expect(page.getByRole('button', { name: words.actions.sending })).toHaveCount(0);
});

test('a change that somebody may not see changes nothing for them', async ({ as }) => {
  const [author, editor, page, rights] = [await as('author'), await as('editor'), await as('law'), await as('rights')];
  const piece = await reading(author, editor, page);
  const request = await invited(editor, piece, 'rights');
  await accepted(rights, request);
  // Without what stands around it: how much waits for a person changes with their other pieces.
  const view = async () => (await ask(page, 'GET', `/views/pieces/${piece.id}/text`))['view'];
  const before = await view();
  await noted(rights, piece, perspectives.rights, bridge.demand);
  expect(await view(), 'a note that is still private').toEqual(before);
  await signed(rights, piece, request, 'filed');
  expect(await view(), 'a note that is posted').not.toEqual(before);
});
