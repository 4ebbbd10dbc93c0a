import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { deskRow } from '../support/e2e/act-controls';
import { ask } from '../support/e2e/api';
import { decide, requirement } from '../support/e2e/desk-acts';
import { inReview } from '../support/e2e/stage';
import { expect, test } from '../support/e2e/test';

test('an override is asked for on the screen, refused with a reason, and asks nothing more of anybody', async ({ as }) => {
  const [author, editor, second] = [await as('author'), await as('editor'), await as('second-editor')];
  const piece = await inReview(author, editor);
  const said = workWords.overrides;
  const name = words.vocabulary.requirement.right_of_reply;
  await editor.goto(`/pieces/${piece.id}/overrides?requirement=right_of_reply`);
  await editor.getByLabel(said.reason).fill('He is abroad, and nobody answers for him.');
  await editor.getByRole('button', { name: said.send }).click();
  await expect(editor.locator('main [tabindex="-1"]:focus')).toContainText(said.sent);
  await expect(editor.getByRole('button', { name: said.confirm }), 'not by whoever asked').toHaveAttribute(
    'aria-disabled',
    'true',
  );

  await second.goto('/desk');
  await deskRow(second, piece.id).click();
  await decide(second, 'Refuse…', 'Refuse the override', 'His office answers letters; write one.');
  await expect(second.getByText('Refused. The requirement stays open.')).toBeVisible();
  await second.goto('/desk');
  await expect(deskRow(second, piece.id)).toHaveCount(0);

  await editor.goto(`/pieces/${piece.id}/overrides`);
  await expect(editor.getByText('His office answers letters; write one.')).toBeVisible();
  await editor.goto(`/pieces/${piece.id}/text`);
  await expect(requirement(editor, name)).toContainText(words.vocabulary.requirementStatus.unsatisfied);
  expect(await ask(editor, 'GET', `/pieces/${piece.id}/gate`)).toMatchObject({ satisfied: false });
});
