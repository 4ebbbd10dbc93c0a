import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { workWords } from '@/lib/words/en/work';
import { noteWith } from '../support/e2e/desk-acts';
import { seenFocus, tabTo } from '../support/e2e/keys';
import { inReview, invited } from '../support/e2e/stage';
import { expect, test } from '../support/e2e/test';
import { bridge } from '../support/e2e/texts';

test('a review from the request to the signature, by keyboard alone', async ({ as }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('rights')];
  const piece = await inReview(author, editor);
  await invited(editor, piece, 'rights');
  const press = (key: string) => page.keyboard.press(key);
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await page.goto('/preferences');
  await press('Tab');
  await expect(page.getByRole('link', { name: words.actions.skipToContent })).toBeFocused();
  await page.goto(`/pieces/${piece.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await tabTo(page, page.getByRole('radio', { name: workWords.request.no }));
  await press('Space');
  await tabTo(page, button(workWords.request.accept));
  await seenFocus(page);
  await press('Enter');

  // A sentence's own button offers what a selection offers; Escape gives the focus back to it.
  const tool = button(words.room.sentenceTools({ number: 4 }));
  await tabTo(page, tool);
  await seenFocus(page);
  await press('Enter');
  await expect(button(words.counterpoint.name)).toBeFocused();
  await press('Escape');
  await expect(tool).toBeFocused();
  await press('Enter');
  await expect(button(words.counterpoint.name)).toBeFocused();
  await press('Enter');
  await expect(page.getByLabel(words.counterpoint.form.text)).toBeFocused();
  await press('Control+Enter');
  await expect(page.locator('section[role="alert"]')).toBeFocused();
  await press('Tab');
  await press('Enter');
  await expect(page.getByLabel(words.counterpoint.form.text)).toBeFocused();
  await page.keyboard.type('The order was never shown to anybody.');
  const block = page.getByLabel(words.counterpoint.form.block);
  await tabTo(page, block);
  await page.keyboard.type('Right');
  await expect(block).toHaveValue('right_of_reply');
  await press('Control+Enter');
  const note = page.getByRole('article', { name: /Human-rights/ }).filter({ hasText: 'The order was never shown' });
  await expect(note).toContainText(words.status.note.pending);

  await tabTo(page, button(roomWords.addMissing), 200);
  await press('Enter');
  await expect(page.getByLabel(words.counterpoint.form.text)).toBeFocused();
  await page.keyboard.type('Nobody who crosses at night is heard.');
  await press('Control+Enter');
  await expect(page.getByText('Nobody who crosses at night is heard.')).toBeVisible();

  // j and k walk through the notes; the letters are letters again inside a field.
  const first = noteWith(page, 'crosses at night');
  await page.locator('#text').focus();
  await press('j');
  await expect(note).toBeFocused();
  await press('k');
  await expect(first).toBeFocused();
  await press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await tabTo(page, page.getByRole('link', { name: words.piece.finish.send }).first(), 200);
  await press('Enter');
  await tabTo(page, page.getByRole('radio', { name: workWords.review.outcomes.filed }));
  await press('Space');
  await tabTo(page, page.getByLabel(workWords.review.statement));
  await page.keyboard.type('On record, with two notes.');
  await tabTo(page, button(workWords.review.sign({ version: 1 })));
  await seenFocus(page);
  await press('Enter');
  await expect(page.getByRole('heading', { name: workWords.review.yours })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(workWords.review.valid);

  await author.goto(`/pieces/${piece.id}`);
  await expect(noteWith(author, 'The order was never shown')).toContainText(words.vocabulary.ground.right_of_reply);
  await expect(author.locator('#text')).toContainText(bridge.accusation);
});
