import { frameWords } from '@/lib/words/en/frame';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { workWords } from '@/lib/words/en/work';
import { ask } from '../support/e2e/api';
import { demoPiece, headlines } from '../support/e2e/demo-pieces';
import { sound, soundPage } from '../support/e2e/sound';
import { inReview, invited } from '../support/e2e/stage';
import { expect, test } from '../support/e2e/test';

// Every page in light and dark, and at 320 pixels: no violation of WCAG 2.2 A or AA, no best practice broken, nothing sideways.
test.describe.configure({ mode: 'parallel', timeout: 180_000 });

test('pages for readers and for whoever is not signed in', async ({ stranger }) => {
  const page = await stranger();
  await soundPage(page, '/');
  const piece = await page
    .getByRole('link', { name: /^The Iskel dam/ })
    .first()
    .getAttribute('href');
  expect(piece).toMatch(/^\/read\//);
  for (const path of [`${piece}`, `${piece}/record`, '/how-we-review', '/sign-in']) await soundPage(page, path);
});

test('the bar of an administrator', async ({ as }) => {
  const page = await as('admin');
  for (const path of [
    '/desk',
    '/pieces',
    '/board',
    '/people',
    '/people/invite',
    '/policies',
    '/preferences',
    '/admin',
    '/admin/perspectives',
    '/admin/mail',
  ])
    await soundPage(page, path);
  const { items } = (await ask(page, 'GET', '/desks')) as { items: { id: string }[] };
  await soundPage(page, `/policies/${items[0]?.id}/1`);
  await soundPage(page, `/policies/${items[0]?.id}/edit`);
  const { items: people } = (await ask(page, 'GET', '/people')) as { items: { id: string }[] };
  await soundPage(page, `/people/${people[0]?.id}`);
  await page.goto('/board?q=nothing+is+called+this');
  await sound(page, 'a board without a match');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: frameWords.keysTitle })).toBeVisible();
  await sound(page, 'the list of keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: frameWords.jump.label }).fill('strike');
  await sound(page, 'the jump box');
});

test('a piece as its author sees it', async ({ as }) => {
  const page = await as('author');
  await soundPage(page, '/pieces/new');
  const id = await demoPiece(page, headlines.inReview);
  for (const place of ['', '/changed', '/lost', '/people', '/history', '/edit', '/consent', '/decide', '/diff?from=1&to=2'])
    await soundPage(page, `/pieces/${id}${place}`);
  await page.goto(`/pieces/${id}`);
  await page.getByRole('button', { name: words.counterpoint.answer, exact: true }).first().click();
  await page.getByRole('button', { name: words.counterpoint.answerForm.send }).click();
  await expect(page.locator('section[role="alert"]')).toBeFocused();
  await sound(page, 'a refused answer');
});

test('a piece as a reviewer and the fact-checker see it', async ({ as }) => {
  const rights = await as('rights');
  const id = await demoPiece(rights, headlines.inReview);
  for (const place of ['', '/review', '/changed']) await soundPage(rights, `/pieces/${id}${place}`);
  const law = await as('law');
  await soundPage(law, `/pieces/${id}/people`);
  const facts = await as('facts');
  await soundPage(facts, `/pieces/${id}/check`);
  await facts.getByRole('link', { name: workWords.check.changeVerdict }).first().click();
  await expect(facts.getByRole('button', { name: words.facts.form.keep })).toBeVisible();
  await sound(facts, 'a verdict');
});

test('a request, a passage that is chosen, and a counterpoint that is written', async ({ as }) => {
  const [author, editor, law] = [await as('author'), await as('editor'), await as('law')];
  const piece = await inReview(author, editor);
  const assignment = await invited(editor, piece, 'law');
  await soundPage(law, `/pieces/${piece.id}`);
  await soundPage(law, `/pieces/${piece.id}/people`);
  await law.getByRole('button', { name: workWords.request.accept, exact: true }).click();
  await expect(law.locator('section[role="alert"]')).toBeFocused();
  await sound(law, 'a request that is refused');
  await ask(law, 'PATCH', `/assignments/${assignment}`, { status: 'accepted', conflict: { declared: false, statement: '' } });
  await law.goto(`/pieces/${piece.id}`);
  // Once more where the page came, and its script not yet.
  await expect(async () => {
    await law.getByRole('button', { name: words.room.sentenceTools({ number: 4 }) }).press('Enter');
    await expect(law.getByRole('button', { name: words.counterpoint.name, exact: true })).toBeFocused({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await sound(law, 'a chosen passage');
  await law.getByRole('button', { name: words.counterpoint.name, exact: true }).click();
  await law.getByRole('button', { name: words.actions.addSource }).click();
  await law.getByRole('button', { name: roomWords.compose.save }).click();
  await expect(law.locator('section[role="alert"]')).toBeFocused();
  await sound(law, 'a counterpoint that is refused');
});

test('a piece as an editor sees and decides it', async ({ as }) => {
  const page = await as('editor');
  // The pages of one in review: `screen-reader.spec.ts`.
  for (const headline of [headlines.submitted, headlines.publishable, headlines.live, headlines.retracted, headlines.changes]) {
    const id = await demoPiece(page, headline);
    await soundPage(page, `/pieces/${id}/decide`);
  }
  await page.goto(`/pieces/${await demoPiece(page, headlines.submitted)}/decide`);
  await page.getByRole('button', { name: words.piece.decisions.return, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: workWords.decide.returnFinal }).click();
  await expect(page.locator('section[role="alert"]')).toBeFocused();
  await sound(page, 'a dialog that wants its reason');
});
