import { correctWords as said } from '@/lib/words/en/correct';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { noViolations } from '../support/e2e/no-violations';
import { livePiece } from '../support/e2e/stage';
import { expect, test } from '../support/e2e/test';
import { bridge } from '../support/e2e/texts';

test('a correction with its difference, unconfirmed and confirmed', async ({ as, stranger, allow }) => {
  // A note that changes the text is refused.
  allow(422, /\/decisions$/);
  const [author, editor, second] = [await as('author'), await as('editor'), await as('second-editor')];
  const [rights, communities, facts] = [await as('rights'), await as('communities'), await as('facts')];
  const piece = await livePiece({ author, editor, second, rights, communities, facts });
  const readers = await stranger();
  const read = async () => {
    await readers.goto(`/read/${piece.slug}?at=${Date.now()}`);
    return readers.locator('body');
  };
  const body = editor.getByRole('textbox', { name: words.writing.body });

  await test.step('the live text is changed in place, beside its difference', async () => {
    await editor.goto(`/pieces/${piece.id}/decide`);
    await editor.getByRole('link', { name: said.open }).click();
    await expect(body).toContainText(bridge.view);
    await body.getByText('takes a day', { exact: false }).click();
    await editor.keyboard.press('End');
    await editor.keyboard.type(' It takes two days in the rain.');
    await expect(editor.locator('ins').first()).toContainText('two days in the rain');
    await expect(editor.getByText(said.changed({ fresh: 1, cut: true, most: 3 }))).toBeVisible();
    await noViolations(editor, 'correct what is live');
  });

  await test.step('what was typed survives going away, and a refusal', async () => {
    await editor.getByLabel(said.type).selectOption('editors_note');
    await editor.getByLabel(said.notice).fill('We had not said how long the detour takes in the rain.');
    await editor.getByRole('button', { name: said.sendNow({ isNote: true }) }).click();
    await expect(editor.getByRole('alert').first()).toBeVisible();
    await editor.reload();
    await expect(body).toContainText('two days in the rain');
    await expect(editor.getByLabel(said.notice)).toHaveValue('We had not said how long the detour takes in the rain.');
  });

  await test.step('readers have it at once, marked', async () => {
    await editor.getByLabel(said.type).selectOption('clarification');
    await editor.getByRole('button', { name: said.sendNow({ isNote: false }) }).click();
    await expect(editor.getByRole('heading', { name: workWords.decide.corrections })).toBeVisible();
    const page = await read();
    await expect(page.locator('.correction ins')).toContainText('two days in the rain');
    await expect(page.locator('.correction')).toContainText('the time to confirm it ends on');
    await expect(page.locator('.unchecked')).toContainText('two days in the rain');
    await expect(page.locator('.text .yet')).toContainText('not yet checked');
    await noViolations(readers, 'a corrected page');
  });

  await test.step('a second editor sees notice and difference, and confirms both', async () => {
    await expect(editor.getByRole('button', { name: said.confirm })).toHaveAttribute('aria-disabled', 'true');
    await second.goto(`/pieces/${piece.id}/decide`);
    await expect(second.locator('ins')).toContainText('two days in the rain');
    await second.getByRole('button', { name: said.confirm }).click();
    await expect(second.getByText(workWords.decide.done.confirm_correction)).toBeVisible();
    const page = await read();
    await expect(page.locator('.correction')).not.toContainText('the time to confirm it ends on');
    await expect(page.locator('.text .yet')).toContainText('not yet checked');
  });

  await test.step('the author answers beside the notice', async () => {
    await author.goto(`/pieces/${piece.id}/decide`);
    await author.getByRole('button', { name: said.answerIt }).click();
    await author.getByLabel(said.answerField).fill('It took me three.');
    await author.getByRole('button', { name: said.answerFinal }).click();
    await expect(author.getByText(said.answerDone)).toBeVisible();
    await expect((await read()).locator('.correction .answer')).toContainText('It took me three.');
  });
});
