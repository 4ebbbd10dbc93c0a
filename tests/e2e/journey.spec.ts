import { correctWords } from '@/lib/words/en/correct';
import { sentenceChanged } from '@/lib/words/en/sentence-name';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { workWords } from '@/lib/words/en/work';
import {
  answer,
  askFor,
  confirmChanged,
  decide,
  handIn,
  noteWith,
  pastePiece,
  requirement,
  revise,
} from '../support/e2e/desk-acts';
import { staff } from '../support/e2e/people';
import { acceptRequest, finishReview, judgeFact, writeCounterpoint } from '../support/e2e/review-acts';
import { perspectives } from '../support/e2e/stage';
import { expect, test } from '../support/e2e/test';
import { bridge, bridgeText } from '../support/e2e/texts';

const said = workWords.decide;
const { requirement: row } = words.vocabulary;
const onOrder = 'The order was never shown to anybody who had to obey it.';
const onDetour = 'The district counted eleven hours. That is not a day.';
const missing = 'Nobody who lives on the far side is heard.';
const evidence = { ...bridge.source, quote: 'From 3 March the Sable bridge is closed by order of Capt. O. Dask.' };

test('from a pasted text to a corrected, published piece', async ({ as, stranger }) => {
  test.setTimeout(240_000);
  const author = await as('author');
  const editor = await as('editor');
  const reviewers = { rights: await as('rights'), communities: await as('communities'), law: await as('law') };
  const { rights, communities, law } = reviewers;
  const facts = await as('facts');
  const second = await as('second-editor');

  const id = await test.step('the author pastes it and hands it in', async () => {
    const made = await pastePiece(author, bridgeText);
    await expect(author.getByLabel(words.writing.headline, { exact: true })).toHaveValue(bridge.headline);
    await expect(author.getByLabel(words.writing.standfirst, { exact: true })).toHaveValue(bridge.standfirst);
    await expect(author.locator('#body')).toContainText('KORRADE – The army closed');
    await expect(author.locator('#body')).not.toContainText('[End]');
    await handIn(author, made, 1);
    return made;
  });
  const room = `/pieces/${id}`;

  await test.step('the editor returns it, the author revises', async () => {
    await editor.goto(`${room}/decide`);
    await decide(editor, words.piece.decisions.return, said.returnFinal, 'Say “bridge” once less in the last paragraph.');
    await author.goto(`${room}/edit`);
    await expect(author.getByText('Say “bridge” once less in the last paragraph.')).toBeVisible();
    await revise(author, id, 'is still a bridge', 'still carries people', 2);
  });

  await test.step('the editor opens the review and asks four people', async () => {
    await editor.goto(`${room}/decide`);
    await editor.getByRole('checkbox', { name: /^armed conflict/ }).check();
    await editor.getByRole('checkbox', { name: /^named accusation/ }).check();
    await expect(editor.getByText(said.stakesNow({ stakes: 'grave' }))).toBeVisible();
    await editor.getByRole('button', { name: said.open, exact: true }).click();
    await expect(editor.locator('section[role="alert"]')).toBeFocused();
    const disputes = editor.getByRole('group', { name: said.disputes });
    await disputes.getByRole('checkbox', { name: 'Human-rights accountability' }).check();
    await editor.getByLabel(said.accused).fill(bridge.accused);
    await editor.getByRole('button', { name: said.open, exact: true }).click();
    await expect(editor.getByText(said.done.open_review)).toBeVisible();
    for (const who of ['rights', 'communities', 'law'] as const)
      await askFor(editor, id, `perspective:${perspectives[who]}`, staff[who]);
    await askFor(editor, id, 'fact_check', staff.facts);
  });

  await test.step('the text opens when conflicts are declared', async () => {
    await rights.goto(room);
    await expect(rights.getByText(bridge.accused)).toBeVisible();
    await expect(rights.getByRole('main')).not.toContainText(bridge.demand);
    for (const page of [rights, communities, law, facts]) await acceptRequest(page, id);
    await expect(rights.locator('#text')).toContainText(bridge.demand);
  });

  await test.step('three perspectives are filed', async () => {
    await writeCounterpoint(rights, { on: bridge.accusation, text: onOrder, source: bridge.source });
    await author.goto(room);
    await expect(author.getByText(onOrder)).toHaveCount(0);
    await writeCounterpoint(communities, { on: null, text: missing });
    await writeCounterpoint(law, { on: 'The detour takes a day', text: onDetour, block: 'factual_error' });
    await finishReview(rights, id, 'filed', 'On record.');
    await finishReview(communities, id, 'filed', 'On record, with what is missing.');
    await finishReview(law, id, 'changes_needed', 'The detour has to be put right.');
  });

  await test.step('the facts are swept, judged and signed', async () => {
    await expect(facts.locator('#sweep-sentence')).toHaveText(bridge.standfirst);
    await facts.getByRole('button', { name: words.vocabulary.disposition.opinion, exact: true }).click();
    await judgeFact(facts, bridge.dated, evidence);
    await judgeFact(facts, bridge.accusation, evidence);
    await expect(facts.getByText(workWords.check.doneTitle)).toBeVisible();
    await finishReview(facts, id, 'checked', 'Both facts stand in the gazette.');
  });

  await test.step('the author answers each, and revises a sentence', async () => {
    await author.goto(room);
    await answer(author, noteWith(author, onOrder), 'replied', 'It was read to me over the radio.');
    await answer(author, noteWith(author, missing), 'declined', 'They deserve a piece of their own.');
    await answer(author, noteWith(author, onDetour), 'revised', 'Right: it says from dawn to dusk now.');
    await revise(author, id, 'takes a day', 'takes from dawn to dusk', 3);
  });

  await test.step('what is stale says why, and only that is confirmed', async () => {
    const cause = sentenceChanged({ number: 6, part: 'text' }, 3);
    await law.goto(`${room}/text`);
    await expect(noteWith(law, onDetour)).toContainText(words.counterpoint.stale({ cause }));
    await noteWith(law, onDetour).getByRole('button', { name: words.counterpoint.satisfied, exact: true }).click();
    await expect(noteWith(law, onDetour)).not.toContainText(words.status.note.blocking);
    await law.goto(`${room}/review`);
    await expect(law.getByText(workWords.review.stale({ cause }))).toBeVisible();
    await confirmChanged(law);
    await communities.goto(`${room}/review`);
    await confirmChanged(communities);
    await facts.goto(`${room}/check`);
    await expect(facts.getByRole('main')).toContainText('from dawn to dusk');
    await confirmChanged(facts);
    await rights.goto(`${room}/review`);
    await expect(rights.getByText(workWords.review.valid)).toBeVisible();
  });

  await test.step('the accused was asked, and the author gives their OK', async () => {
    await editor.goto(room);
    await expect(requirement(editor, row.right_of_reply)).toContainText(words.vocabulary.requirementStatus.unsatisfied);
    await expect(editor.getByRole('button', { name: words.gate.markPublishable })).toHaveAttribute('aria-disabled', 'true');
    await editor.goto(`${room}/replies`);
    await editor.getByRole('radio', { name: workWords.replies.kindAsked }).check();
    await editor.getByLabel(workWords.replies.when).fill('2026-03-05T09:00');
    await editor.getByLabel(workWords.replies.text).fill('The captain’s office did not answer until 6 March.');
    await editor.getByLabel(workWords.replies.where).fill('Nowhere yet.');
    await editor.getByRole('button', { name: workWords.replies.send }).click();
    await expect(editor.getByText(workWords.replies.done)).toBeVisible();
    await author.goto(`${room}/consent`);
    await author.getByRole('button', { name: words.room.consent.approve({ version: 3 }) }).click();
    await expect(author.getByText(workWords.consent.done)).toBeVisible();
  });

  await test.step('two editors mark it publishable, one publishes', async () => {
    await second.goto(`${room}/decide`);
    await second.getByRole('link', { name: said.preview }).click();
    await second.waitForURL(`**${room}/preview`);
    await expect(second.getByText(onOrder).first()).toBeVisible();
    await second.goto(`${room}/decide`);
    await decide(second, said.mark({ version: 3 }), said.markFinal({ version: 3 }));
    await expect(second.getByText(said.done.first)).toBeVisible();
    await editor.goto(`${room}/decide`);
    await decide(editor, said.mark({ version: 3 }), said.markFinal({ version: 3 }));
    await expect(editor.getByRole('heading', { name: said.title.publishable })).toBeVisible();
    await second.goto(`${room}/decide`);
    await decide(second, said.publish({ version: 3 }), said.publishFinal({ version: 3 }));
    await expect(second.getByRole('heading', { name: said.title.live })).toBeVisible();
  });

  const reader = await stranger();
  await test.step('readers see the piece with what was said against it', async () => {
    await author.goto(room);
    await author.getByRole('link', { name: roomWords.readIt }).click();
    await author.waitForURL(/\/read\//);
    await reader.goto(author.url());
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(bridge.headline);
    for (const text of [onOrder, missing, onDetour, 'It was read to me over the radio.', 'They deserve a piece of their own.'])
      await expect(reader.getByText(text).first(), text).toBeVisible();
    // A claim opens without a script.
    await reader.locator('summary').filter({ hasText: bridge.dated }).click();
    await expect(reader.getByText(evidence.quote).first()).toBeVisible();
    await expect(reader.locator('body')).toContainText('takes from dawn to dusk');
    await reader.goto('/');
    await expect(reader.getByRole('link', { name: bridge.headline }).first()).toBeVisible();
    await reader.goto(`${author.url()}/record`);
    await expect(reader.locator('body')).toContainText('Human-rights accountability');
    await expect(reader.locator('body')).not.toContainText(staff.rights);
  });

  await test.step('a correction is seen at once, and a second editor confirms it', async () => {
    await second.getByRole('link', { name: correctWords.open }).click();
    await second.getByLabel(correctWords.type).selectOption('editors_note');
    await second.getByLabel(correctWords.notice).fill('The bridge was closed on 3 March, at noon; we had not said the hour.');
    await second.getByRole('button', { name: correctWords.sendNow({ isNote: true }) }).click();
    await expect(second.getByRole('heading', { name: said.corrections })).toBeVisible();
    const early = await stranger();
    await early.goto(author.url());
    await expect(early.locator('body')).toContainText('we had not said the hour');
    await expect(early.locator('body')).toContainText('No second editor has confirmed it yet');
    await editor.goto(`${room}/decide`);
    await editor.getByRole('button', { name: correctWords.confirm }).click();
    await expect(editor.getByText(said.done.confirm_correction)).toBeVisible();
    const late = await stranger();
    await late.goto(author.url());
    await expect(late.locator('body')).toContainText('we had not said the hour');
    await expect(late.locator('body')).not.toContainText('No second editor has confirmed it yet');
  });
});
