import { expect, type Locator, type Page } from '@playwright/test';
import type { ResponseKind } from '@/lib/review/vocabulary';
import { authoringWords } from '@/lib/words/en/authoring';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { selectWords } from './select-words';

/** The card of the counterpoint that says this. */
export const noteWith = (page: Page, text: string): Locator => page.locator('[id^="counterpoint-"]').filter({ hasText: text });

/** Starts a piece with a text that is pasted, and says that there is nothing to disclose. The piece's id. */
export async function pastePiece(author: Page, text: string): Promise<string> {
  const { start, edit } = authoringWords;
  await author.goto('/pieces/new');
  await author.getByRole('radio', { name: start.paste }).check();
  await author.getByLabel(start.text, { exact: true }).fill(text);
  await author.getByRole('button', { name: start.createFrom }).click();
  await author.waitForURL(/\/pieces\/[\w-]+\/edit/);
  await author.getByRole('radio', { name: edit.discloseNothing }).check();
  return /\/pieces\/([\w-]+)\/edit/.exec(author.url())?.[1] ?? '';
}

/** Puts other words in the place of some in the draft, and hands it in. */
export async function revise(author: Page, id: string, from: string, to: string, version: number): Promise<void> {
  await author.goto(`/pieces/${id}/edit`);
  await expect(author.getByRole('textbox', { name: words.writing.body })).toBeEditable();
  await selectWords(author, author.locator('#body'), from);
  await author.keyboard.type(to);
  await handIn(author, id, version);
}

/** Submits the draft; the bar over the piece says which version it became. */
export async function handIn(author: Page, id: string, version: number): Promise<void> {
  await author.getByRole('button', { name: authoringWords.submit.button }).click();
  await author.waitForURL(new RegExp(`/pieces/${id}/text\\?submitted=${version}`));
  await expect(author.getByRole('region', { name: words.piece.label })).toContainText(`${version}, `);
}

/** Presses a button that asks once more, gives the reason if one is wanted, and confirms. */
export async function decide(page: Page, open: string, final: string, reason?: string): Promise<void> {
  await page.getByRole('button', { name: open, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  if (reason !== undefined) await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name: final, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** The editor asks somebody for a duty: `fact_check`, or `perspective:` and its slug. */
export async function askFor(editor: Page, id: string, duty: string, name: string): Promise<void> {
  const said = workWords.people;
  await editor.goto(`/pieces/${id}/people`);
  await editor.getByLabel(said.askFor, { exact: true }).selectOption(duty);
  await editor.getByLabel(said.person, { exact: true }).selectOption({ label: name });
  await editor.getByRole('button', { name: said.send }).click();
  await expect(editor.getByText(said.sent({ name }))).toBeVisible();
}

/** The author answers a counterpoint in the room. */
export async function answer(author: Page, note: Locator, kind: ResponseKind, text: string): Promise<void> {
  const said = words.counterpoint.answerForm;
  // A note that makes room for the chosen one shows its head alone, until it is chosen itself.
  await note.getByRole('heading').first().click();
  await note.getByRole('button', { name: words.counterpoint.answer, exact: true }).click();
  await author.getByRole('radio', { name: said[kind] }).check();
  await author.getByLabel(said.text).fill(text);
  await author.getByRole('button', { name: said.send }).click();
  await expect(note).toContainText(text);
}

/** Says that the sentences that changed since one signed are still right. */
export async function confirmChanged(page: Page): Promise<void> {
  const { still, said } = workWords.confirm;
  await page.getByRole('button', { name: still }).click();
  await expect(page.getByText(said({ number: 1 }))).toBeVisible();
}

/** A row of "Before it runs". */
export const requirement = (page: Page, name: string): Locator =>
  page.locator('.gate li.req').filter({ has: page.getByRole('heading', { name, exact: true }) });
