import type { Page } from '@playwright/test';
import { z } from 'zod';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { workWords } from '@/lib/words/en/work';
import { type DeskAct, deskRow, expectControl, waiting } from '../support/e2e/act-controls';
import { ask } from '../support/e2e/api';
import { noteWith, requirement } from '../support/e2e/desk-acts';
import { noViolations } from '../support/e2e/no-violations';
import { type Who } from '../support/e2e/people';
import { finishReview, writeCounterpoint } from '../support/e2e/review-acts';
import { accepted, checked, inReview, invited, livePiece, noted, perspectives, rewritten, signed } from '../support/e2e/stage';
import { expect, test } from '../support/e2e/test';
import { bridge } from '../support/e2e/texts';

test.describe.configure({ mode: 'parallel' });

test('a reviewer’s first click is the request, and the last stands at the end of the text', async ({ as }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('communities')];
  const piece = await inReview(author, editor);
  await invited(editor, piece, 'communities');

  await test.step('the first button of the desk opens the request itself', async () => {
    await page.goto('/desk');
    await deskRow(page, piece.id).click();
    await page.getByRole('radio', { name: workWords.request.no, exact: true }).check();
    await page.getByRole('button', { name: workWords.request.accept, exact: true }).click();
    await page.waitForURL(new RegExp(`/pieces/${piece.id}/text$`));
  });

  await test.step('the button at the top of the text leads to its end', async () => {
    const end = page.locator('#finish');
    await page.getByRole('region', { name: roomWords.turn }).getByRole('link', { name: roomWords.finish.toEnd }).click();
    await expect(end).toBeInViewport();
    await expect(end).toContainText(roomWords.finish.saved({ number: 0 }));
    await expect(page.getByRole('button', { name: roomWords.changed.seen })).toHaveCount(0);
  });

  await test.step('a counterpoint says that it will block, before it is sent and where it is signed', async () => {
    const text = 'Who gave the order is not known.';
    await writeCounterpoint(page, { on: bridge.accusation, text, block: 'factual_error' });
    await expect(noteWith(page, text)).toContainText(words.status.note.willBlock);
    await expect(page.locator('#finish')).toContainText(roomWords.finish.saved({ number: 1 }));
    await page.locator('#finish').getByRole('link', { name: words.piece.finish.send }).click();
    await page.waitForURL(/\/review$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(words.status.note.willBlock);
    await expect(page.getByRole('main')).toContainText(words.vocabulary.ground.factual_error);
    await noViolations(page, 'finishing a review that blocks');
  });

  await test.step('after the signature it says who acts next, and nothing more is asked', async () => {
    await page.getByRole('radio', { name: workWords.review.outcomes.filed }).check();
    await page.getByRole('button', { name: workWords.review.sign({ version: 1 }), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: workWords.review.thanks })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(/The author has your counterpoint and answers by \w+ \d+ \w+ \d\d:\d\d\./);
    await page.goto('/desk');
    await expect(deskRow(page, piece.id)).toHaveCount(0);
    await page.goto(`/pieces/${piece.id}/text`);
    await expect(page.getByText(roomWords.nothingForYou)).toBeVisible();
    await expect(page.locator('#finish')).toHaveCount(0);
  });
});

test('a reviewer who is taken off a review is told so, and keeps what they wrote', async ({ as }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('law')];
  const piece = await inReview(author, editor);
  const request = await invited(editor, piece, 'law');
  await accepted(page, request);
  await noted(page, piece, perspectives.law, 'The detour takes a day');
  await ask(editor, 'PATCH', `/assignments/${request}`, { status: 'released', reason: 'Another desk needs her.' });
  for (const place of ['', '/text', '/review', '/people']) {
    const response = await page.goto(`/pieces/${piece.id}${place}`);
    expect(response?.status(), place).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(roomWords.ended.title);
    await expect(page.getByRole('main')).toContainText('The people of the salt road were asked, once.');
    await expect(page.getByRole('main')).not.toContainText(bridge.demand);
  }
  await noViolations(page, 'a review that has ended');
});

test('changes needed, to the end: the checker is asked again, signs, and the gate’s row is done', async ({ as }) => {
  const [author, editor, facts] = [await as('author'), await as('editor'), await as('facts')];
  const piece = await inReview(author, editor);
  const request = await invited(editor, piece, 'facts');
  await accepted(facts, request);
  await checked(facts, piece);
  await signed(facts, piece, request, 'changes_needed');
  await facts.goto('/desk');
  await expect(deskRow(facts, piece.id), 'it is the author’s turn').toHaveCount(0);
  await author.goto('/desk');
  await expect(deskRow(author, piece.id)).toHaveCount(1);
  await rewritten(author, piece, [['takes a day', 'takes from dawn to dusk']]);

  await facts.goto('/desk');
  await deskRow(facts, piece.id).click();
  const main = facts.getByRole('main');
  await expect(main, 'one sentence changed, and no other is said to have').not.toContainText(/([2-9]|\d\d) sentences changed/);
  await finishReview(facts, piece.id, 'checked', 'Both facts stand in the gazette.');
  await expect(facts.getByRole('heading', { level: 1, name: workWords.review.thanks })).toBeVisible();
  await expect(main).not.toContainText(/sentences? changed since/);
  await facts.goto('/desk');
  await expect(deskRow(facts, piece.id)).toHaveCount(0);
  await facts.goto(`/pieces/${piece.id}/text`);
  await expect(facts.getByText(roomWords.nothingForYou)).toBeVisible();
  await editor.goto(`/pieces/${piece.id}/text`);
  await expect(requirement(editor, words.vocabulary.requirement.facts_checked)).toContainText(
    words.vocabulary.requirementStatus.satisfied,
  );
});

for (const who of ['author', 'rights', 'communities', 'law', 'facts', 'editor', 'second-editor', 'admin'] satisfies Who[]) {
  test(`every act on the desk leads to where it can be done: ${who}`, async ({ as }) => {
    const page = await as(who);
    const acts = await waiting(page);
    expect(acts.length, 'the demo newsroom has something for everybody').toBeGreaterThan(0);
    for (const act of acts) {
      await page.goto('/desk');
      await deskRow(page, act.pieceId).filter({ hasText: act.button }).nth(act.nth).click();
      await expectControl(page, act);
    }
  });
}

test('every act on a published piece leads to where it can be done', async ({ as }) => {
  const [author, editor, second] = [await as('author'), await as('editor'), await as('second-editor')];
  const [rights, communities, facts] = [await as('rights'), await as('communities'), await as('facts')];
  const piece = await livePiece({ author, editor, second, rights, communities, facts });
  const follow = async (page: Page, action: DeskAct['action'], title: string) => {
    await page.goto(`/pieces/${piece.id}/text`);
    await expect(page.getByText(title).first()).toBeVisible();
    const button = page.getByRole('link', { name: 'Read and decide', exact: true });
    await page.getByRole('link', { name: title }).or(button).first().click();
    await page.waitForURL(/\/decide/);
    await expectControl(page, { pieceId: piece.id, action, title, button: '', nth: 0 });
  };
  // The author proposes another text; the fact-checker asks for changes to what readers have.
  await rewritten(author, piece, [[bridge.view, 'They were not asked at all.']]);
  await follow(editor, 'decide_proposal', 'Take up or decline version 2');
  await signed(facts, piece, piece.factCheck, 'changes_needed');
  await follow(editor, 'settle_after_publication', 'A reviewer asks for changes');
  // A correction goes the long way: the fact-checker signs for it, and another editor publishes it.
  const change = { kind: 'correct', ...piece.exact, correctionType: 'correction', reason: 'We name her in full.', how: 'review' };
  await ask(editor, 'POST', `/pieces/${piece.id}/decisions`, { ...change, content: { byline: 'Ama Ode-Owusu' } });
  const exact = z.object({ version: z.int(), digest: z.string() }).parse(await ask(facts, 'GET', `/pieces/${piece.id}/gate`));
  await signed(facts, { id: piece.id, exact: { version: exact.version, digest: exact.digest } }, piece.factCheck, 'checked');
  await follow(second, 'publish_correction', 'Publish a correction');
});
