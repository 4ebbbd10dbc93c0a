import { expect, test } from 'vitest';
import { checkData } from '@/db/check/check-data';
import { textAt } from '@/db/load/versions';
import { room } from '@/db/read/room';
import { confirmSentences } from '@/lib/review/commands/confirm-sentences';
import { giveVerdict } from '@/lib/review/commands/give-verdict';
import { placeCounterpoint } from '@/lib/review/commands/place-counterpoint';
import { evaluateGate } from '@/lib/review/gate';
import { readFresh } from '@/tests/support/read-fresh';
import { cast } from '../../support/cast';
import { testDatabase } from '../../support/database';

const cut =
  'Nobody on the council will say who chose the date, and nobody will say who chose the buses. ' +
  'I have asked three times, twice in writing, and once at the counter, where a patient man told me that the file was at the printer’s. ' +
  'A file that is always somewhere else is not a file but a habit of the house, and a bad one. ';
const text = [
  'A key for every door',
  'The families of Tarn Gate are still waiting.',
  '',
  `The council moved 430 families out of the old terraces in 2014. ${cut}These families have never been given a key of their own.`,
  '',
  'I would rather be told no in the open than yes in a corridor. The council meets behind a curtain.',
].join('\n');
const source = { url: 'https://minutes.example/2014', title: 'Minutes', quote: '430 families' };

/** A routine piece whose gate is open but for the author's OK. */
async function reviewed() {
  const { story, desks, pass } = await cast(testDatabase());
  const piece = await story.piece('author', { deskId: desks.full, text, disclosure: 'None.' });
  await piece.submit('author');
  await piece.open('editor', [], ['human-rights-accountability', 'affected-communities']);
  for (const [who, perspective] of [
    ['rights', 'human-rights-accountability'],
    ['communities', 'affected-communities'],
  ] as const) {
    await piece.invite('editor', who, perspective);
    await piece.accept(who);
    await piece.note(who, perspective, 'told no in the open', 'By whom?');
    await piece.finish(who, 'filed');
  }
  await piece.invite('editor', 'facts', null);
  await piece.accept('facts');
  await piece.checkFacts('facts', [
    { quote: 'The council moved 430 families', rationale: 'In the minutes.', source },
    { quote: 'These families have never', rationale: 'In the minutes.', source },
  ]);
  await piece.finish('facts', 'checked');
  for (const note of piece.facts().counterpoints) await piece.answer('author', note.id, 'replied', 'Noted.');
  await piece.consent('author');
  const person = (who: string) => story.people.get(who)?.personId ?? '';
  const open = () =>
    evaluateGate({ ...piece.facts(), marker: person('second') })
      .requirements.filter((one) => one.status === 'unsatisfied')
      .map((one) => one.reason);
  return { story, piece, open, pass };
}

test('a late cut of sixty words and a new headline cost two confirmations', async () => {
  const { story, piece, open } = await reviewed();
  expect(open()).toEqual([]);
  expect(cut.split(' ').length).toBeGreaterThan(60);
  piece.edit('author', cut, '');
  piece.edit('author', 'A key for every door', 'A door without a key');
  await piece.submit('author');
  await piece.consent('author');
  // The headline itself, and on both sides of the cut the facts that now stand side by side.
  expect(open()).toEqual([{ code: 'facts_changed', count: 3, sentences: [1, 3, 4], context: [3, 4] }]);
  const confirm = (sentences: number[]) => story.act('facts', confirmSentences, piece.id, { ...piece.exact(), sentences });
  await confirm([0]);
  expect(open()).toEqual([{ code: 'facts_changed', count: 2, sentences: [3, 4], context: [3, 4] }]);
  await confirm([2, 3]);
  expect(open()).toEqual([]);
  expect(checkData(story.db)).toEqual([]);
});

test('a passage that is cut closes its note, and its block when its writer has had their time; when it comes back both are as they were', async () => {
  const { story, piece, open, pass } = await reviewed();
  const opinion = 'I would rather be told no in the open than yes in a corridor. ';
  await piece.note('rights', 'human-rights-accountability', 'in a corridor', 'It was no corridor.', { block: 'factual_error' });
  await piece.finish('rights', 'filed');
  const blocked = () => open().some((one) => one.code === 'blocking');
  const closedIn = () => piece.facts().counterpoints.map((one) => one.cutIn);
  const told = (type: string) => story.db.$client.prepare('SELECT count(*) FROM events WHERE type = ?').pluck().get(type);
  expect(blocked()).toBe(true);

  piece.edit('author', opinion, '');
  await piece.submit('author');
  expect(closedIn()).toEqual([2, 2, 2]);
  expect(told('passage_cut')).toBe(3);
  expect(blocked()).toBe(true);
  pass({ days: 30 });
  expect(blocked()).toBe(false);
  // What both had put on record is gone with it: they are asked again.
  expect(open()).toContainEqual(expect.objectContaining({ code: 'perspectives_open', heard: 0 }));

  piece.edit('author', 'The council meets', 'The whole council meets');
  await piece.submit('author');
  expect(closedIn()).toEqual([2, 2, 2]);
  expect(told('passage_cut')).toBe(3);

  piece.edit('author', 'The whole council meets', `${opinion}The whole council meets`);
  await piece.submit('author');
  expect(closedIn()).toEqual([null, null, null]);
  expect(told('passage_returned')).toBe(3);
  expect(blocked()).toBe(true);
  // The signature of then does not cover the sentence that was put back.
  expect(open()).toContainEqual(expect.objectContaining({ code: 'perspective_stale', heard: 0 }));
  expect(checkData(story.db)).toEqual([]);
});

test('a note that a cut closed opens again on the passage that its writer gives it, and follows that from then on', async () => {
  const { story, piece } = await reviewed();
  piece.edit('author', 'I would rather be told no in the open than yes in a corridor. ', '');
  await piece.submit('author');
  const [first] = piece.facts().counterpoints;
  const words = 'behind a curtain';
  const text = textAt(story.db, piece.id, 2) ?? '';
  const anchor = { start: text.indexOf(words), end: text.indexOf(words) + words.length, exact: words };
  await story.act('rights', placeCounterpoint, first?.id ?? '', { ...piece.exact(), anchor });
  piece.edit('author', 'The council meets', 'Since last winter the council meets');
  await piece.submit('author');
  const at = () => {
    const { start, end } = piece.facts().counterpoints[0]?.place ?? {};
    return textAt(story.db, piece.id, piece.exact().version)?.slice(start ?? 0, end ?? 0);
  };
  expect(at()).toBe(words);
  const [placed, other] = piece.facts().counterpoints;
  expect(placed).toMatchObject({ cutIn: null, judgedOn: 2, place: { since: 3 } });
  expect(other).toMatchObject({ cutIn: 2 });
  // Each says the words that it lost: those of the place given last, and those before the cut.
  const viewer = story.people.get('rights');
  if (!viewer) throw new Error('nobody');
  const seen = readFresh(viewer, (reading) => room(reading, piece.id), { db: story.db, now: '2026-03-12T10:00:00.000Z' });
  expect(seen?.counterpoints.map((one) => one.was)).toEqual([
    { version: 2, exact: words },
    { version: 1, exact: 'told no in the open' },
  ]);
  // And in the version after that, though the text that it was made on has no such words.
  piece.edit('author', 'Since last winter', 'Since the last winter');
  await piece.submit('author');
  expect(at()).toBe(words);
  expect(checkData(story.db)).toEqual([]);
});

test('a verdict that was filed and is given anew takes effect at once: no older word of somebody else counts meanwhile', async () => {
  const { story, piece, open } = await reviewed();
  await piece.invite('editor', 'two-hats', null);
  await piece.accept('two-hats');
  const [claim] = piece.facts().claims;
  const given = () =>
    story.db.$client.prepare('SELECT digest FROM verdicts WHERE by = ?').pluck().get(story.people.get('two-hats')?.personId) ??
    null;
  const verdict = (rationale: string) =>
    story.act('two-hats', giveVerdict, claim?.id ?? '', {
      before: given(),
      ...piece.exact(),
      verdict: 'contradicted',
      rationale,
      evidence: [source],
    });
  await verdict('The minutes say 403.');
  await piece.finish('two-hats', 'changes_needed', 'The number is wrong.');
  const refuted = () => open().some((one) => one.code === 'claims_refuted');
  expect(refuted()).toBe(true);
  await verdict('The minutes say 403, on page 2.');
  expect(refuted()).toBe(true);
  expect(checkData(story.db)).toEqual([]);
});
