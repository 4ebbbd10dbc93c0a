import type { Page } from '@playwright/test';
import { authoringWords } from '@/lib/words/en/authoring';
import { sentenceChanged } from '@/lib/words/en/sentence-name';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { lossCause } from '@/lib/words/en/vocabulary';
import { workWords } from '@/lib/words/en/work';
import { noteWith, requirement, revise } from '../support/e2e/desk-acts';
import { seenFocus, tabTo } from '../support/e2e/keys';
import { noViolations } from '../support/e2e/no-violations';
import { selectWords } from '../support/e2e/select-words';
import { accepted, checked, inReview, invited, noted, perspectives, rewritten, type Staged, signed } from '../support/e2e/stage';
import { expect, test } from '../support/e2e/test';
import { bridge } from '../support/e2e/texts';

const said = roomWords.changed;
const lost = roomWords.lost;
const noteText = 'The people of the salt road were asked, once.';

/** A perspective on record with counterpoints on these passages. The request's id. */
async function onRecord(editor: Page, who: Page, piece: Staged, as: keyof typeof perspectives, passages: string[]) {
  const request = await invited(editor, piece, as);
  await accepted(who, request);
  const notes: string[] = [];
  for (const passage of passages) notes.push(await noted(who, piece, perspectives[as], passage));
  await signed(who, piece, request, 'filed');
  return notes;
}

test('a returning reviewer comes in on what changed, and confirms it in one act', async ({ as }) => {
  const [author, editor, rights] = [await as('author'), await as('editor'), await as('rights')];
  const piece = await inReview(author, editor);
  await onRecord(editor, rights, piece, 'rights', ['The detour takes a day', bridge.demand]);
  const heard = words.vocabulary.requirement.perspectives_heard;

  await rights.goto(`/pieces/${piece.id}`);
  await expect(rights).toHaveURL(new RegExp(`/pieces/${piece.id}/text$`));
  await revise(author, piece.id, 'takes a day', 'takes a day and a half', 2);
  await author.goto(`/pieces/${piece.id}`);
  await expect(author, 'whoever made the version has seen it').toHaveURL(/\/text$/);

  await test.step('only what changed is there, with its note', async () => {
    await rights.goto(`/pieces/${piece.id}`);
    await expect(rights).toHaveURL(new RegExp(`/pieces/${piece.id}/changed$`));
    const main = rights.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(said.title({ number: 1, looked: 1 }));
    await expect(main.locator('ins')).toContainText('and a half');
    await expect(main).not.toContainText(bridge.dated);
    await expect(noteWith(rights, noteText)).toHaveCount(1);
    await noViolations(rights, 'what changed');
  });

  await test.step('the whole text is one link away, and opening either is no look', async () => {
    await rights.getByRole('link', { name: said.readAll }).click();
    await expect(rights.locator('#text')).toContainText(bridge.dated);
    const stale = sentenceChanged({ number: 6, part: 'text' }, 2);
    await expect(requirement(rights, heard)).toContainText(`asked again: ${stale}`);
    await rights.goto(`/pieces/${piece.id}`);
    await expect(rights).toHaveURL(/\/changed$/);
  });

  await test.step('the note still stands, by one button', async () => {
    const note = noteWith(rights, noteText);
    await note.getByRole('button', { name: words.counterpoint.stillStands }).click();
    await expect(note).toContainText(words.status.note.open);
    await expect(rights.getByText(roomWords.note.done.stillStands)).toBeVisible();
  });

  await test.step('one act confirms, notes the look and clears the gate’s row', async () => {
    await rights.getByRole('button', { name: said.stillAll({ number: 1 }), exact: true }).click();
    await expect(rights.locator(':focus')).toContainText(said.stillAllSaid({ number: 1, version: 2 }));
    await expect(rights.getByText(said.upToDate({ version: 2 }))).toBeVisible();
    await rights.goto(`/pieces/${piece.id}`);
    await expect(rights).toHaveURL(/\/text$/);
    await expect(requirement(rights, heard)).toContainText('1 of 3 perspectives heard');
    await expect(requirement(rights, heard)).not.toContainText('stale');
  });
});

test('a fact-checker is told what was lost and why, and starts from the earlier verdict', async ({ as }) => {
  const [author, editor, facts] = [await as('author'), await as('editor'), await as('facts')];
  const piece = await inReview(author, editor);
  const request = await invited(editor, piece, 'facts');
  await accepted(facts, request);
  await checked(facts, piece);
  await signed(facts, piece, request, 'checked');
  await rewritten(author, piece, [
    ['Give the Sable bridge back', 'Give the bridge back'],
    ['closed the Sable bridge on 3 March', 'closed the Sable bridge on 4 March'],
  ]);
  await facts.goto(`/pieces/${piece.id}`);
  const headline = facts.getByRole('region', {
    name: `${said.kind.changed({ sentences: [{ number: 1, part: 'headline' }], version: 2 })}`,
  });
  await expect(headline).toContainText(said.before({ words: [words.vocabulary.disposition.opinion] }));
  const dated = facts.getByRole('region', { name: /Sentence 3 changed in version 2/ });
  await expect(dated).toContainText(said.verdictBefore({ verdict: words.vocabulary.verdict.supported }));
  await expect(dated).toContainText(said.claimStale({ sentences: [{ number: 3, part: 'text' }], version: 2 }));
  await headline.getByRole('button', { name: workWords.confirm.still }).click();
  await expect(facts.getByText(said.stillSaid({ number: 1 }))).toBeVisible();
  await expect(headline.getByRole('button', { name: workWords.confirm.still })).toHaveCount(0);
  await dated
    .getByRole('link', { name: said.judge({ sentence: 'sentence 3' }) })
    .first()
    .click();
  await expect(facts.locator('#sweep-sentence')).toContainText('on 4 March');
  await facts.getByRole('button', { name: words.vocabulary.disposition.claim, exact: true }).click();
  await facts.getByRole('button', { name: workWords.check.keepClaim }).click();
  await expect(facts.getByText(workWords.verdict.earlier({ verdict: words.vocabulary.verdict.supported }))).toBeVisible();
  await expect(facts.getByLabel(words.facts.form.url)).toHaveValue(bridge.source.url);
  await expect(facts.getByRole('radio', { name: words.vocabulary.verdict.supported, exact: true })).not.toBeChecked();
});

test('what lost its place gets one again, or a reason why not', async ({ as }) => {
  const [author, editor, rights] = [await as('author'), await as('editor'), await as('rights')];
  const piece = await inReview(author, editor);
  await onRecord(editor, rights, piece, 'rights', [bridge.accusation, bridge.detour, bridge.view]);
  await rewritten(author, piece, [
    [bridge.accusation, 'Nobody has said who gave the order.'],
    [bridge.detour, 'By road it is the whole of a day.'],
    [bridge.view, 'Guards do not make it less of one.'],
  ]);
  const page = rights;
  const note = (words_: string) => page.getByRole('article').filter({ hasText: words_ });
  await page.goto(`/pieces/${piece.id}/lost`);
  await expect(page.locator('h1.title')).toHaveText(lost.title({ number: 3 }));
  await expect(page.getByRole('link', { name: `${words.piece.tabs.lost} 3` })).toBeVisible();
  await noViolations(page, 'lost places');

  await test.step('the suggested place is shown where it stands, and accepted', async () => {
    const first = note(bridge.accusation);
    await expect(first).toContainText(lossCause('rewritten'));
    await expect(first.locator('mark')).toContainText('Nobody has said who gave the order.');
    await first.getByRole('button', { name: words.counterpoint.placeThere }).click();
    await expect(page.locator('h1.title')).toHaveText(lost.title({ number: 2 }));
  });

  await test.step('another passage is selected for the second, by keyboard', async () => {
    await note(bridge.detour).getByRole('link', { name: words.counterpoint.selectAnother }).click();
    const tool = page.getByRole('button', { name: words.room.sentenceTools({ number: 5 }), exact: true });
    await tabTo(page, tool, 60);
    await page.keyboard.press('Enter');
    const place = page.getByRole('button', { name: /^Place \w+ here$/ });
    await expect(place).toBeFocused();
    await seenFocus(page);
    await noViolations(page, 'selecting a passage');
    await page.keyboard.press('Enter');
    await expect(page.locator('h1.title')).toHaveText(lost.title({ number: 1 }));
  });

  await test.step('the third no longer applies', async () => {
    await note(bridge.view).getByRole('button', { name: words.counterpoint.noLongerApplies }).click();
    await page.getByLabel(lost.noLongerReason).fill('The sentence is gone, and so is the point.');
    await page.getByRole('button', { name: lost.noLongerSend }).click();
    await expect(page.getByText(words.counterpoint.emptyLost)).toBeVisible();
  });
  await page.goto(`/pieces/${piece.id}/text`);
  await expect(page.locator('#text mark.pass')).toHaveCount(2);
});

test('a passage that was cut closes its note, which its writer may put elsewhere', async ({ as }) => {
  const [author, editor, rights] = [await as('author'), await as('editor'), await as('rights')];
  const piece = await inReview(author, editor);
  await onRecord(editor, rights, piece, 'rights', [bridge.view, bridge.accusation]);
  await rewritten(author, piece, [[`${bridge.view} `, '']]);
  await rights.goto(`/pieces/${piece.id}`);
  const cut = rights.getByRole('article').filter({ hasText: bridge.view });
  await expect(cut).toContainText(words.status.note.cut);
  await expect(cut).toContainText(lost.cutIn({ version: 2 }));
  await cut.getByRole('link', { name: lost.putElsewhere }).click();
  await rights.waitForURL(/\/lost\?note=/);
  await selectWords(rights, rights.locator('article').filter({ hasText: bridge.demand }).last(), bridge.demand);
  await rights.getByRole('button', { name: /^Place \w+ here$/ }).click();
  await rights.goto(`/pieces/${piece.id}/text`);
  await expect(rights.locator('#text mark.pass')).toHaveCount(2);
});

test('n and p go from change to change, and each comparison can be read', async ({ as }) => {
  const [author, editor, rights] = [await as('author'), await as('editor'), await as('rights')];
  const piece = await inReview(author, editor);
  await onRecord(editor, rights, piece, 'rights', [bridge.demand]);
  await rewritten(author, piece, [
    ['back to the salt road', 'back to those who use it'],
    ['takes a day', 'takes from dawn to dusk'],
    ['by day', 'from six to six'],
  ]);
  const changes = (page: Page) => page.locator('[data-change]');
  await rights.goto(`/pieces/${piece.id}`);
  await expect(changes(rights)).toHaveCount(3);
  for (const [key, at] of [
    ['n', 0],
    ['n', 1],
    ['p', 0],
    ['p', 2],
  ] as const) {
    await rights.keyboard.press(key);
    await expect(changes(rights).nth(at)).toBeFocused();
    await seenFocus(rights);
    await expect(rights.getByText(authoringWords.diff.at({ number: at + 1, of: 3 }))).toBeVisible();
  }
  await rights.getByRole('link', { name: said.whole }).click();
  await expect(rights.getByRole('heading', { level: 1 })).toHaveText(authoringWords.diff.title({ from: 1, to: 2 }));
  await noViolations(rights, 'compare, in one text');
  await rights.getByRole('link', { name: authoringWords.diff.side }).click();
  await rights.waitForURL(/view=side/);
  await rights.keyboard.press('n');
  await expect(changes(rights).first()).toBeFocused();
  // What the bar covers while the page is scrolled is no target.
  await rights.evaluate(() => scrollTo(0, 0));
  await noViolations(rights, 'compare, side by side');
});

test('what changed can be read and confirmed on a phone, in the dark', async ({ as }) => {
  const [author, editor] = [await as('author'), await as('editor')];
  const rights = await as('rights', { phone: true, dark: true });
  const piece = await inReview(author, editor);
  await onRecord(editor, rights, piece, 'rights', ['The detour takes a day']);
  await rewritten(author, piece, [['takes a day', 'takes from dawn to dusk']]);
  await rights.goto(`/pieces/${piece.id}`);
  await noViolations(rights, 'what changed, on a phone');
  await rights.getByRole('button', { name: workWords.confirm.still, exact: false }).first().click();
  await expect(rights.getByText(said.stillSaid({ number: 1 }))).toBeVisible();
  await rights.getByRole('button', { name: said.seen, exact: true }).click();
  await expect(rights.getByText(said.upToDate({ version: 2 }))).toBeVisible();
});

test('a note on changed words is edited by writing it anew; what was filed is withdrawn', async ({ as }) => {
  const [author, editor, rights] = [await as('author'), await as('editor'), await as('rights')];
  const piece = await inReview(author, editor);
  await onRecord(editor, rights, piece, 'rights', ['The detour takes a day']);
  await rewritten(author, piece, [['takes a day', 'takes from dawn to dusk']]);
  await rights.goto(`/pieces/${piece.id}`);
  await noteWith(rights, noteText).getByRole('button', { name: words.actions.edit, exact: true }).click();
  const text = rights.getByLabel(words.counterpoint.form.text);
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(noteText);
  await text.fill('From dawn to dusk is eleven hours, by the district’s own count.');
  await noViolations(rights, 'editing a note');
  await rights.getByRole('button', { name: /^Rewrite it and take back/ }).click();
  const anew = noteWith(rights, 'eleven hours');
  await expect(anew).toContainText(words.status.note.pending);
  await expect(rights.getByRole('article').filter({ hasText: words.status.note.withdrawn })).toHaveCount(1);
});
