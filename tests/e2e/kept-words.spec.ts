import type { Page } from '@playwright/test';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { noteWith } from '../support/e2e/desk-acts';
import { noViolations } from '../support/e2e/no-violations';
import { writeCounterpoint } from '../support/e2e/review-acts';
import { selectWords } from '../support/e2e/select-words';
import { accepted, inReview, invited, type Staged } from '../support/e2e/stage';
import { expect, test } from '../support/e2e/test';
import { bridge } from '../support/e2e/texts';

test.describe.configure({ mode: 'parallel' });

const { form } = words.counterpoint;
const first = 'Nobody asked who holds the road.';
const box = (page: Page) => page.getByLabel(form.text);
const saved = (page: Page) => page.getByText(roomWords.compose.otherWording);

/** A reviewer of a piece with one private note of theirs. */
async function withNote(author: Page, editor: Page, page: Page): Promise<Staged> {
  const piece = await asked(author, editor, page);
  await writeCounterpoint(page, { on: bridge.accusation, text: first });
  return piece;
}

async function asked(author: Page, editor: Page, page: Page): Promise<Staged> {
  const piece = await inReview(author, editor);
  await accepted(page, await invited(editor, piece, 'law'));
  await page.goto(`/pieces/${piece.id}/text`);
  return piece;
}

async function edit(page: Page, text: string): Promise<void> {
  await noteWith(page, text).first().getByRole('button', { name: words.actions.edit, exact: true }).click();
  await expect(box(page)).toBeVisible();
}

/** What is typed is kept a moment after. */
async function type(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await expect
    .poll(() => page.evaluate((typed) => Object.values(localStorage).some((kept) => String(kept).includes(typed)), text))
    .toBe(true);
}

const save = (page: Page) => page.getByRole('button', { name: roomWords.compose.editSave, exact: true }).click();

test('words kept by a closed tab do not take the place of a newer wording unseen', async ({ as }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  const piece = await withNote(author, editor, page);
  await edit(page, first);
  await type(page, 'Typed in a tab that was closed.');
  await page.close();

  const device = await as('law');
  await device.goto(`/pieces/${piece.id}/text`);
  await edit(device, first);
  await device.getByLabel(form.text).fill('Saved later, on another device.');
  await save(device);
  await expect(noteWith(device, 'Saved later, on another device.').first()).toBeVisible();

  const again = await page.context().newPage();
  await again.goto(`/pieces/${piece.id}/text`);
  await edit(again, 'Saved later');
  await expect(box(again)).toHaveValue('Typed in a tab that was closed.');
  await expect(saved(again)).toBeVisible();
  await expect(again.locator('blockquote').filter({ hasText: 'Saved later, on another device.' }).first()).toBeVisible();
  await noViolations(again, 'kept words beside a newer wording');
  await again.getByRole('button', { name: roomWords.compose.useMine, exact: true }).click();
  await expect(saved(again)).toHaveCount(0);
  await save(again);
  await expect(noteWith(again, 'Typed in a tab that was closed.').first()).toBeVisible();
});

test('two tabs that edit one note keep their own words', async ({ as }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  const piece = await withNote(author, editor, page);
  const other = await page.context().newPage();
  await other.goto(`/pieces/${piece.id}/text`);
  await edit(page, first);
  await edit(other, first);
  await type(page, 'From one tab.');
  await type(other, 'From the other tab.');
  await save(page);
  await expect(noteWith(page, 'From one tab.').first()).toBeVisible();

  await other.reload();
  await edit(other, 'From one tab.');
  await expect(box(other)).toHaveValue('From the other tab.');
  await expect(saved(other)).toBeVisible();
});

test('a new note opens empty while another tab writes one, and takes up what a closed tab left', async ({ as }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  const piece = await asked(author, editor, page);
  const open = (tab: Page) => tab.getByRole('button', { name: roomWords.addMissing }).click();
  await open(page);
  await type(page, 'From one tab.');

  const other = await page.context().newPage();
  await other.goto(`/pieces/${piece.id}/text`);
  await open(other);
  await expect(box(other)).toHaveValue('');
  await type(other, 'From the other tab.');
  await page.reload();
  await open(page);
  await expect(box(page)).toHaveValue('From one tab.');

  await other.close();
  const third = await page.context().newPage();
  await third.goto(`/pieces/${piece.id}/text`);
  await open(third);
  await expect(box(third)).toHaveValue('From the other tab.');
  await third.getByRole('button', { name: roomWords.compose.discard, exact: true }).click();
  await page.reload();
  await open(page);
  await expect(box(page)).toHaveValue('From one tab.');
});

test('what was begun and not sent is pointed to after the page was loaded again, until it is gone', async ({ as }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  await withNote(author, editor, page);
  const said = roomWords.unfinished;
  const goOn = page.getByRole('button', { name: said.goOn, exact: true });
  await expect(page.getByText(said.counterpoint)).toHaveCount(0);

  await page.getByRole('button', { name: roomWords.addMissing }).click();
  await type(page, 'Who holds the road?');
  await expect(goOn, 'its form is open').toHaveCount(0);
  await page.reload();
  await noViolations(page, 'words that were left');
  await goOn.click();
  await expect(box(page)).toHaveValue('Who holds the road?');
  await expect(goOn).toHaveCount(0);
  await page.keyboard.press('Escape');
  await goOn.click();
  await page.getByRole('button', { name: roomWords.compose.discard, exact: true }).click();
  await expect(goOn).toHaveCount(0);

  await selectWords(page, page.locator('#text'), bridge.demand);
  await page.getByRole('button', { name: words.counterpoint.name, exact: true }).click();
  await type(page, 'Who demands it?');
  await page.reload();
  await goOn.click();
  await expect(box(page)).toHaveValue('Who demands it?');
  await expect(page.locator('form blockquote')).toHaveText(bridge.demand);
  await page.getByRole('button', { name: roomWords.compose.discard, exact: true }).click();

  await edit(page, first);
  await type(page, 'Nobody at all asked.');
  await page.reload();
  await page.getByRole('link', { name: said.toNote }).click();
  await expect(noteWith(page, first).first()).toBeInViewport();
  await edit(page, first);
  await expect(page.getByText(said.onNote)).toHaveCount(0);
  await save(page);
  await expect(noteWith(page, 'Nobody at all asked.').first()).toBeVisible();
  await page.reload();
  await expect(noteWith(page, 'Nobody at all asked.').first()).toBeVisible();
  await expect(page.getByText(said.onNote)).toHaveCount(0);
});
