import { expect, test } from 'vitest';
import { saveDraft } from '@/db/drafts/drafts';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { makeVersion } from '@/lib/review/commands/make-version';
import { signOff } from '@/lib/review/commands/sign-off';
import { newsroom, paragraphs, words } from './newsroom';

test('a piece goes through a version, a note, a sign-off and a new version; what was judged is bound to its text', async () => {
  const desk = newsroom();
  const reviewer = desk.join('Dag', ['reviewer'], ['security']);
  const piece = await desk.opened();
  const assignmentId = await desk.assigned(piece, reviewer);
  const text = desk.text(piece, 1);
  const start = text.indexOf('A harbour is not');
  const anchor = { start, end: start + 9, exact: 'A harbour' };
  const note = { kind: 'passage', ...desk.exact(piece), perspective: 'security', anchor, text: 'Ships need depth.', sources: [] };
  await desk.ok(addCounterpoint, reviewer, piece, note);
  await desk.ok(signOff, reviewer, piece, { assignmentId, ...desk.exact(piece), outcome: 'filed', statement: '' });
  expect(desk.count('SELECT count(*) FROM counterpoints WHERE posted = 1')).toBe(1);

  const longer = ['A new first paragraph stands here.', ...paragraphs];
  const patch = words(longer);
  expect(saveDraft(desk.db, { pieceId: piece, actor: desk.author, revision: 1, now: desk.clock.now(), patch })).toMatchObject({
    revision: 2,
  });
  await desk.ok(makeVersion, desk.author, piece, { revision: 2 });
  const moved = desk.db.$client.prepare('SELECT state, start FROM resolutions WHERE version = 2').get();
  expect(moved).toMatchObject({ start: desk.text(piece, 2).indexOf('A harbour') });
  expect(desk.sentences(piece, 2).map((one) => one.since)).toEqual([1, 1, 2, 1, 1, 1, 1, 1, 1]);
  expect(desk.count("SELECT count(*) FROM events WHERE type = 'sign_off_lapsed'")).toBe(0);
});

test('identical content makes no version', async () => {
  const desk = newsroom();
  const piece = await desk.opened();
  expect(await desk.run(makeVersion, desk.author, piece, { revision: 1 })).toEqual({
    refusal: { code: 'same_content', number: 1 },
  });
});
