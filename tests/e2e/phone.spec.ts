import type { Page } from '@playwright/test';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { workWords } from '@/lib/words/en/work';
import { fits } from '../support/e2e/fits';
import { noViolations } from '../support/e2e/no-violations';
import { inReview, invited } from '../support/e2e/stage';
import { expect, test } from '../support/e2e/test';
import { bridge } from '../support/e2e/texts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function accept(page: Page, id: string) {
  await page.goto(`/pieces/${id}`);
  await fits(page, 'the request');
  await page.getByRole('radio', { name: workWords.request.no }).tap();
  await button(page, workWords.request.accept).tap();
}

test('a reviewer writes counterpoints and signs, on a phone', async ({ as }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law', { phone: true })];
  const piece = await inReview(author, editor);
  await invited(editor, piece, 'law');
  await accept(page, piece.id);

  await expect(page).toHaveTitle(new RegExp(bridge.headline));
  await fits(page, 'the room');
  await noViolations(page, 'the room on a phone');
  // A tap on a sentence takes it.
  await page.getByText(bridge.detour).tap();
  await button(page, words.counterpoint.name).tap();
  await page.getByLabel(words.counterpoint.form.text).fill('The district counted eleven hours.');
  await fits(page, 'writing a counterpoint');
  await noViolations(page, 'writing on a phone');
  await page.getByRole('button', { name: roomWords.compose.save }).tap();
  const note = page.locator('[id^="counterpoint-"]').filter({ hasText: 'The district counted' });
  await expect(note).toContainText(words.status.note.pending);
  // It stands after its paragraph, within the width of the screen.
  const box = await note.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
  await button(page, roomWords.addMissing).tap();
  await page.getByLabel(words.counterpoint.form.text).fill('The patrol is not heard.');
  await page.getByRole('button', { name: roomWords.compose.save }).tap();
  await expect(page.getByText('The patrol is not heard.')).toBeVisible();

  await page.getByRole('link', { name: words.piece.finish.send }).first().tap();
  await page.getByRole('radio', { name: workWords.review.outcomes.filed }).tap();
  await fits(page, 'finishing');
  await noViolations(page, 'finishing on a phone');
  await button(page, workWords.review.sign({ version: 1 })).tap();
  await expect(page.getByText(workWords.review.valid)).toBeVisible();
});

test('a fact-checker sweeps, judges and signs, on a phone', async ({ as }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('facts', { phone: true })];
  const piece = await inReview(author, editor);
  await invited(editor, piece, 'facts');
  await accept(page, piece.id);

  const sentence = page.locator('#sweep-sentence');
  await expect(sentence).toHaveText(bridge.standfirst);
  await button(page, words.vocabulary.disposition.opinion).tap();
  await expect(sentence).toHaveText(bridge.dated);
  await fits(page, 'the sweep');
  await noViolations(page, 'the sweep on a phone');
  const three = page.getByRole('group', { name: words.facts.question }).getByRole('button');
  await expect(three).toHaveCount(3);
  for (const one of await three.all()) expect((await one.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await button(page, words.vocabulary.disposition.claim).tap();
  await page.getByRole('button', { name: workWords.check.keepClaim }).tap();
  await fits(page, 'a verdict');
  await page.getByRole('radio', { name: words.vocabulary.verdict.supported, exact: true }).tap();
  await page.getByLabel(words.facts.form.url).fill(bridge.source.url);
  await page.getByLabel(words.facts.form.title, { exact: true }).fill(bridge.source.title);
  await page.getByLabel(words.facts.form.rationale).fill('It says the same.');
  await button(page, words.facts.form.keep).tap();
  // Supported wants the words that settle it.
  await expect(page.locator('section[role="alert"]')).toBeFocused();
  await expect(page.getByLabel(words.facts.form.rationale)).toHaveValue('It says the same.');
  await noViolations(page, 'a refused verdict on a phone');
  await page.getByLabel(words.facts.form.quote).fill('Closed from 3 March.');
  await button(page, words.facts.form.keep).tap();
  await expect(sentence).toHaveText(bridge.accusation);
  await button(page, words.vocabulary.disposition.opinion).tap();
  await expect(page.getByText(workWords.check.doneTitle)).toBeVisible();

  await page.goto(`/pieces/${piece.id}/review`);
  await page.getByRole('radio', { name: workWords.review.outcomes.checked }).tap();
  await fits(page, 'signing the facts');
  await button(page, workWords.review.sign({ version: 1 })).tap();
  await expect(page.getByText(workWords.review.valid)).toBeVisible();
});
