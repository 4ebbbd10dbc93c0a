import { expect, test } from 'vitest';
import { saveDraft } from '@/db/drafts/drafts';
import { importDraft } from '@/db/drafts/import-draft';
import { forgetAnswersBefore } from '@/db/store/idempotency';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { assignReviewer } from '@/lib/review/commands/assign-reviewer';
import { consent } from '@/lib/review/commands/consent';
import { createPiece } from '@/lib/review/commands/create-piece';
import { makeVersion } from '@/lib/review/commands/make-version';
import { signOff } from '@/lib/review/commands/sign-off';
import type { Actor } from '@/lib/review/facts';
import { newsroom, paragraphs, words } from './newsroom';

const missing = (text: string) => ({ kind: 'missing', perspective: 'security', text, sources: [] });

test('a retry with the same key has one effect and the same answer', async () => {
  const desk = newsroom();
  const reviewer = desk.join('Dag', ['reviewer'], ['security']);
  const piece = await desk.opened();
  await desk.assigned(piece, reviewer);
  const input = { ...missing('Who guards the quay?'), ...desk.exact(piece) };
  const first = await desk.run(addCounterpoint, reviewer, piece, input, { idempotencyKey: 'once' });
  const again = await desk.run(addCounterpoint, reviewer, piece, input, { idempotencyKey: 'once' });
  expect(first).toMatchObject({ status: 201 });
  expect(again).toEqual(first);
  expect(desk.count('SELECT count(*) FROM counterpoints')).toBe(1);

  const other = { ...input, text: 'Another text under the same key.' };
  expect(await desk.run(addCounterpoint, reviewer, piece, other, { idempotencyKey: 'once' })).toEqual({
    refusal: { code: 'already_done' },
  });
  expect(forgetAnswersBefore(desk.db, '2027-01-01T00:00:00.000Z')).toBeGreaterThan(0);
});

test('a retried version is answered as before, though the draft has moved on', async () => {
  const desk = newsroom();
  const { id } = await desk.ok(createPiece, desk.author, '', { deskId: desk.deskId, ...words() });
  const piece = String(id);
  const first = await desk.run(makeVersion, desk.author, piece, { revision: 1 }, { idempotencyKey: 'v1' });
  saveDraft(desk.db, {
    pieceId: piece,
    actor: desk.author,
    revision: 1,
    now: desk.clock.now(),
    patch: { headline: 'Close the quay' },
  });
  expect(await desk.run(makeVersion, desk.author, piece, { revision: 1 }, { idempotencyKey: 'v1' })).toEqual(first);
  expect(desk.count('SELECT count(*) FROM versions')).toBe(1);
});

test('fifty reviewers sign in the same moment: fifty sign-offs, fifty events', async () => {
  const desk = newsroom();
  const piece = await desk.opened();
  const reviewers = Array.from({ length: 50 }, (_, at) => desk.join(`Reviewer ${at}`, ['reviewer'], ['security']));
  const signing = [];
  for (const reviewer of reviewers) {
    const assignmentId = await desk.assigned(piece, reviewer);
    await desk.ok(addCounterpoint, reviewer, piece, { ...missing('Seen.'), ...desk.exact(piece) });
    signing.push({ reviewer, input: { assignmentId, ...desk.exact(piece), outcome: 'filed', statement: '' } });
  }
  const done = await Promise.all(signing.map(({ reviewer, input }) => desk.run(signOff, reviewer, piece, input)));
  expect(done.filter((one) => 'status' in one && one.status === 201)).toHaveLength(50);
  expect(desk.count('SELECT count(*) FROM sign_offs')).toBe(50);
  expect(desk.count("SELECT count(*) FROM events WHERE type = 'signed_off'")).toBe(50);
  expect(desk.count('SELECT count(*) FROM counterpoints WHERE posted = 0')).toBe(0);
});

test('one person cannot be asked twice at the same moment', async () => {
  const desk = newsroom();
  const reviewer = desk.join('Dag', ['reviewer'], ['security']);
  const piece = await desk.opened();
  const input = {
    reviewerId: reviewer.personId,
    duty: { kind: 'perspective', perspective: 'security' },
    dueAt: '2026-04-01T00:00:00.000Z',
  };
  const done = await Promise.all([1, 2].map(() => desk.run(assignReviewer, desk.editor, piece, input)));
  expect(done.map((one) => ('refusal' in one ? one.refusal.code : one.status))).toEqual([201, 'already_assigned']);
});

test('of two saves from one base the second is refused, and nothing of the first is lost', async () => {
  const desk = newsroom();
  const piece = await desk.submitted();
  const save = (headline: string) =>
    saveDraft(desk.db, { pieceId: piece, actor: desk.author, revision: 1, now: desk.clock.now(), patch: { headline } });
  expect(save('First')).toMatchObject({ revision: 2 });
  expect(save('Second')).toEqual({ refusal: { code: 'stale_draft', revision: 2 } });
  expect(desk.draft(piece)?.content.headline).toBe('First');
});

test('saving what is there already changes nothing', async () => {
  const desk = newsroom();
  const piece = await desk.submitted();
  const saved = saveDraft(desk.db, { pieceId: piece, actor: desk.author, revision: 1, now: desk.clock.now(), patch: words() });
  expect(saved).toMatchObject({ revision: 1 });
});

test('a draft keeps no lone surrogate and no NUL, and says which field', async () => {
  const desk = newsroom();
  const piece = await desk.submitted();
  const save = (patch: object) =>
    saveDraft(desk.db, { pieceId: piece, actor: desk.author, revision: 1, now: desk.clock.now(), patch });
  expect(save({ headline: 'a\ud800b' })).toEqual({
    refusal: { code: 'unknown_value', field: '/headline', value: 'lone_surrogate' },
  });
  expect(save({ sources: [{ title: 'a\u0000', url: '' }] })).toMatchObject({
    refusal: { field: '/sources/0/title', value: 'nul' },
  });
  expect(save({ body: { type: 'doc', content: [{ type: 'script' }] } })).toMatchObject({ refusal: { field: '/body/content/0' } });
});

test('who changes a sentence joins its writers; who imports for an author writes nothing', async () => {
  const desk = newsroom();
  const piece = await desk.submitted();
  const patch = words(['The quay at Brennhavn has been closed for twelve months. Nobody has told the dockers why.', 'Old end.']);
  saveDraft(desk.db, { pieceId: piece, actor: desk.editor, revision: 1, now: desk.clock.now(), patch });
  await desk.ok(makeVersion, desk.editor, piece, { revision: 2 });
  const { author, editor } = desk;
  const written = desk.sentences(piece, 2).map((one) => one.writers);
  expect(written[2]).toEqual([author.personId, editor.personId]);
  expect(written[3]).toEqual([author.personId]);

  const imported = await desk.ok(createPiece, editor, '', {
    deskId: desk.deskId,
    authorId: author.personId,
    text: 'A headline here\n\nA whole paragraph follows it.',
  });
  expect(desk.draft(String(imported['id']))?.writers.flatMap((one) => one.writers)).toEqual([
    author.personId,
    author.personId,
    author.personId,
  ]);
});

test('once there is a version, an import on behalf of an author is the importer’s writing', async () => {
  const desk = newsroom();
  const piece = await desk.submitted();
  const { editor } = desk;
  const from = { text: 'Open the quay\n\nThese words are the editor’s own and nobody else’s.' };
  await importDraft(desk.db, { pieceId: piece, actor: editor, revision: 1, now: desk.clock.now(), from });
  await desk.ok(makeVersion, editor, piece, { revision: 2, change: 'style' });
  const last = desk.sentences(piece, 2).at(-1);
  expect(last?.writers).toContain(editor.personId);
});

test('a sentence that is taken out and put back keeps the writers it had', async () => {
  const desk = newsroom();
  const piece = await desk.submitted();
  const { author, editor } = desk;
  const inserted = 'Nothing of this was here before the desk put it in.';
  const save = (actor: Actor, revision: number, texts: string[]) =>
    saveDraft(desk.db, { pieceId: piece, actor, revision, now: desk.clock.now(), patch: words(texts) });
  save(editor, 1, [...paragraphs, inserted]);
  await desk.ok(makeVersion, editor, piece, { revision: 2 });
  save(author, 2, [...paragraphs]);
  save(author, 3, [...paragraphs, inserted, 'And one more.']);
  await desk.ok(makeVersion, author, piece, { revision: 4 });
  const again = desk.sentences(piece, 3).at(-2);
  expect(desk.text(piece, 3).slice(again?.start, again?.end)).toBe(inserted);
  expect(again?.writers).toContain(editor.personId);
});

test('what a person may not see does not exist for them; what they may not do is refused', async () => {
  const desk = newsroom();
  const stranger = desk.join('Eve', ['reviewer'], ['security']);
  const piece = await desk.opened();
  const input = desk.exact(piece);
  expect(await desk.run(consent, stranger, piece, input)).toEqual({ refusal: { code: 'not_found' } });
  expect(await desk.run(consent, stranger, 'no-such-piece', input)).toEqual({ refusal: { code: 'not_found' } });
  expect(await desk.run(consent, desk.editor, piece, input)).toEqual({ refusal: { code: 'not_allowed', reason: 'author_only' } });
  expect(await desk.run(consent, { ...desk.author, via: 'token' }, piece, input)).toEqual({
    refusal: { code: 'not_allowed', reason: 'person_only' },
  });
});

test('roles are read again inside the transaction', async () => {
  const desk = newsroom();
  const { changePerson } = await import('@/lib/review/commands/change-person');
  const nobody = { roles: ['reviewer'], holds: [], checksFacts: false };
  const piece = await desk.opened();
  const input = { reviewerId: desk.author.personId, duty: { kind: 'fact_check' }, dueAt: '2026-04-01T00:00:00.000Z' };
  const handover = [{ kind: 'piece', id: piece, to: null }];
  await desk.ok(changePerson, desk.admin, desk.editor.personId, { ...nobody, disabled: false, handover });
  expect(await desk.run(assignReviewer, desk.editor, piece, input)).toEqual({ refusal: { code: 'not_found' } });
  await desk.ok(changePerson, desk.admin, desk.editor.personId, { ...nobody, disabled: true, handover });
  expect(await desk.run(assignReviewer, desk.editor, piece, input)).toEqual({
    refusal: { code: 'not_allowed', reason: 'disabled' },
  });
});
