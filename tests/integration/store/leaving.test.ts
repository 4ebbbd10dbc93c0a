import { expect, test } from 'vitest';
import { checkData } from '@/db/check/check-data';
import { saveDraft } from '@/db/drafts/drafts';
import { holdingsOf } from '@/db/load/holdings';
import { loadPiece } from '@/db/load/piece';
import { holdings } from '@/db/read/holdings';
import { read } from '@/db/read/read';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { answerCounterpoint } from '@/lib/review/commands/answer-counterpoint';
import { assignReviewer } from '@/lib/review/commands/assign-reviewer';
import { changePerson } from '@/lib/review/commands/change-person';
import { confirmOverride } from '@/lib/review/commands/confirm-override';
import { confirmSentences } from '@/lib/review/commands/confirm-sentences';
import { createPiece } from '@/lib/review/commands/create-piece';
import { decisions } from '@/lib/review/commands/decisions';
import { openReview } from '@/lib/review/commands/decisions/open-review';
import { makeVersion } from '@/lib/review/commands/make-version';
import { requestOverride } from '@/lib/review/commands/request-override';
import { runCounterpoint } from '@/lib/review/commands/run-counterpoint';
import { signOff } from '@/lib/review/commands/sign-off';
import type { Actor } from '@/lib/review/facts';
import { evaluateGate } from '@/lib/review/gate';
import { appointed } from '@/tests/support/appointed';
import { newsroom, words } from './newsroom';
import { published } from './published';
import { reviewed, reviewersOf } from './reviewed';

const due = '2026-12-01T00:00:00.000Z';

test('nobody leaves before somebody has said what becomes of each thing they hold', async () => {
  const desk = newsroom();
  const { db } = desk;
  const piece = await desk.opened();
  const asked = await desk.ok(requestOverride, desk.editor, piece, {
    requirement: 'facts_checked',
    reason: 'The archive burnt.',
  });
  const { roles, holds, checksFacts } = desk.editor;
  const closing = { roles, holds, checksFacts, disabled: true };
  const close = (handover: object[]) =>
    desk.run(changePerson, desk.admin, desk.editor.personId, {
      ...closing,
      before: appointed(desk.db, desk.editor.personId),
      handover,
    });
  const held = [
    { kind: 'override', id: String(asked['id']) },
    { kind: 'piece', id: piece },
  ];

  expect(await close([])).toEqual({ refusal: { code: 'still_holds', holdings: held } });
  expect(await close([{ ...held[0], to: null }])).toEqual({ refusal: { code: 'still_holds', holdings: held.slice(1) } });
  // An override is nobody else's to give, and a piece goes to no author of it.
  expect(await close(held.map((one) => ({ ...one, to: desk.author.personId })))).toMatchObject({
    refusal: { code: 'still_holds' },
  });

  const seq = db.$client.prepare('SELECT max(seq) FROM events').pluck();
  const before = Number(seq.get());
  expect(await close(held.map((one) => ({ ...one, to: null })))).toMatchObject({ status: 200 });
  const events = db.$client.prepare('SELECT stream, type FROM events WHERE seq > ? ORDER BY seq').all(before);
  expect(events).toEqual([
    { stream: 'newsroom', type: 'person_changed' },
    { stream: piece, type: 'decision_ended' },
  ]);
  expect(db.$client.prepare('SELECT "end" FROM overrides').pluck().get()).toBe('lapsed');
  expect(holdingsOf(db, desk.editor.personId, desk.clock.now(), desk.admin).map((one) => one.kind)).toEqual(['piece']);
  expect(checkData(db)).toEqual([]);
});

test('a review request goes to somebody who can take it, and whoever is away may keep theirs', async () => {
  const desk = newsroom();
  const { db } = desk;
  const rights = desk.join('Dia', ['reviewer'], ['human-rights-accountability']);
  const piece = await desk.opened();
  const request = {
    reviewerId: rights.personId,
    duty: { kind: 'perspective', perspective: 'human-rights-accountability' },
    dueAt: due,
  };
  const asked = await desk.ok(assignReviewer, desk.editor, piece, request);
  const id = String(asked['id']);
  const { personId, roles, holds, checksFacts } = rights;
  const change = (more: object) =>
    desk.run(changePerson, desk.admin, personId, {
      roles,
      holds,
      checksFacts,
      disabled: false,
      before: appointed(db, personId),
      ...more,
    });
  const away = { awayUntil: due };

  expect(await change(away)).toEqual({ refusal: { code: 'still_holds', holdings: [{ kind: 'assignment', id }] } });
  expect(await change({ ...away, handover: [{ kind: 'assignment', id, to: personId }] })).toMatchObject({ status: 200 });
  expect(db.$client.prepare('SELECT status FROM assignments').pluck().all()).toEqual(['invited']);
  expect(await change({ awayUntil: null })).toMatchObject({ status: 200 });

  const other = desk.join('Eve', ['reviewer'], ['human-rights-accountability']);
  const [holding] = holdingsOf(db, personId, desk.clock.now(), desk.admin);
  expect(holding?.takers).toEqual([other.personId]);
  // Taking the appointment away asks as well.
  expect(await change({ holds: [] })).toMatchObject({ refusal: { code: 'still_holds' } });
  expect(await change({ holds: [], handover: [{ kind: 'assignment', id, to: other.personId }] })).toMatchObject({ status: 200 });
  expect(db.$client.prepare('SELECT person_id AS person, status FROM assignments ORDER BY rowid').all()).toEqual([
    { person: personId, status: 'released' },
    { person: other.personId, status: 'invited' },
  ]);
  expect(loadPiece(db, piece)?.openedBy).toBe(desk.editor.personId);
  expect(checkData(db)).toEqual([]);
});

type Desk = ReturnType<typeof newsroom>;
const danger = (desk: Desk, piece: string) => ({
  kind: 'missing',
  ...desk.exact(piece),
  perspective: 'security',
  text: 'Somebody dies.',
  sources: [],
  block: 'danger',
});
const change = (desk: Desk, { personId, roles, holds, checksFacts }: Actor, more: object) =>
  desk.run(changePerson, desk.admin, personId, {
    roles,
    holds,
    checksFacts,
    disabled: false,
    before: appointed(desk.db, personId),
    ...more,
  });
/** Gives what was asked about to nobody. */
async function leaves(desk: Desk, person: Actor, more: object) {
  const done = await change(desk, person, more);
  if (!('refusal' in done) || done.refusal.code !== 'still_holds') return done;
  const handover = done.refusal.holdings.map((holding) => ({ ...holding, to: null }));
  return change(desk, person, { ...more, handover });
}

/** A piece in each state, with a reviewer who works on it and has just kept a block on danger. */
const inState: Record<string, () => Promise<{ desk: Desk; piece: string; reviewer: Actor }>> = {
  ...Object.fromEntries(
    (['in_review', 'changes_requested', 'declined', 'withdrawn'] as const).map((state) => [
      state,
      async () => {
        const desk = newsroom();
        const { reviewer } = reviewersOf(desk);
        const piece = await desk.opened();
        await desk.assigned(piece, reviewer);
        await desk.ok(addCounterpoint, reviewer, piece, danger(desk, piece));
        const exact = { ...desk.exact(piece), reason: 'It is so.' };
        if (state === 'changes_requested')
          await desk.ok(decisions.request_changes, desk.editor, piece, { kind: 'request_changes', ...exact });
        if (state === 'declined') await desk.ok(decisions.decline, desk.editor, piece, { kind: 'decline', ...exact });
        if (state === 'withdrawn') await desk.ok(decisions.withdraw, desk.author, piece, { kind: 'withdraw', ...exact });
        return { desk, piece, reviewer };
      },
    ]),
  ),
  ...Object.fromEntries(
    (['live', 'in correction', 'retracted'] as const).map((state) => [
      state,
      async () => {
        const { desk, piece, reviewer, correct, change: changed } = await published();
        await desk.ok(addCounterpoint, reviewer, piece, danger(desk, piece));
        if (state === 'in correction') await correct({ content: changed('eleven months', 'ten months'), how: 'review' });
        if (state === 'retracted')
          await desk.ok(decisions.retract, desk.editor, piece, { kind: 'retract', ...desk.exact(piece), reason: 'It is false.' });
        return { desk, piece, reviewer };
      },
    ]),
  ),
};
const going = {
  'the account is closed': { disabled: true },
  'the role is taken': { roles: ['author'] },
  'the appointment is taken': { holds: [] },
  'the role is taken from somebody who goes away': { roles: ['author'], awayUntil: due },
};

test.each(
  Object.entries(inState).flatMap(([state, make]) => Object.entries(going).map(([how, more]) => ({ state, how, make, more }))),
)('a private block on danger is filed on a piece that is $state when $how, and nobody is asked', async ({ make, more }) => {
  const { desk, piece, reviewer } = await make();
  await leaves(desk, reviewer, more);
  const notes = desk.db.$client
    .prepare("SELECT posted FROM counterpoints WHERE piece_id = ? AND block_ground = 'danger'")
    .pluck();
  expect(notes.all(piece)).toEqual([1]);
});

/** An exception of two editors, and then the piece is somewhere else. */
const exceptions: Record<string, { away: (desk: Desk, piece: string) => Promise<unknown> }> = {
  'in review': { away: async () => {} },
  withdrawn: {
    away: (desk, piece) => desk.ok(decisions.withdraw, desk.author, piece, { kind: 'withdraw', ...desk.exact(piece) }),
  },
};
test.each(Object.entries(exceptions))('an override on a piece that is %s ends with its giver, for good', async (_, { away }) => {
  const desk = newsroom();
  const sven = desk.join('Sven', ['editor']);
  const piece = await desk.opened();
  const asked = await desk.ok(requestOverride, sven, piece, { requirement: 'facts_checked', reason: 'The archive burnt.' });
  await desk.ok(confirmOverride, desk.editor, desk.idOf(asked), {});
  await away(desk, piece);
  expect(await leaves(desk, sven, { roles: ['reviewer'] })).toMatchObject({ status: 200 });
  await change(desk, sven, {});
  expect(desk.db.$client.prepare('SELECT "end" FROM overrides').pluck().all()).toEqual(['lapsed']);
});

test('an exception to what is published excuses no correction after its giver left and came back', async () => {
  const desk = newsroom();
  const sven = desk.join('Sven', ['editor']);
  const people = reviewersOf(desk);
  const opened = await desk.opened();
  const asked = await desk.ok(requestOverride, sven, opened, { requirement: 'facts_checked', reason: 'The archive burnt.' });
  await desk.ok(confirmOverride, desk.editor, desk.idOf(asked), {});
  const { piece, gateNow, out } = await reviewed('replied', desk, people, { opened });
  await out();
  // Nothing is asked about what is published, and nothing of it ends.
  for (const more of [{ roles: ['reviewer'] }, {}]) expect(await change(desk, sven, more)).toMatchObject({ status: 200 });
  expect(gateNow().overrides.map(({ end }) => end)).toEqual([null]);
  const { version, digest } = gateNow().live ?? {};
  await desk.ok(decisions.correct, desk.editor, piece, {
    kind: 'correct',
    version,
    digest,
    correctionType: 'correction',
    reason: 'It was another quay.',
    content: { headline: 'Open the old quay' },
    how: 'review',
  });
  expect(gateNow().overrides.map(({ end }) => end)).toEqual(['lapsed']);
});

/** A grave piece that waits for its second editor. */
async function approvedByOne() {
  const desk = newsroom();
  const sven = desk.join('Sven', ['editor']);
  const opened = await desk.submitted();
  const review = { topics: ['election', 'legal-threat'], perspectives: [{ perspective: 'security', disputes: true }] };
  await desk.ok(openReview, desk.editor, opened, { kind: 'open_review', ...desk.exact(opened), ...review });
  const { noteId, edition } = await reviewed('replied', desk, reviewersOf(desk), { opened });
  const mark = async (who: Actor) =>
    desk.ok(decisions.mark_publishable, who, opened, { kind: 'mark_publishable', ...desk.exact(opened), edition: edition() });
  await mark(sven);
  return { desk, noteId, mark, first: edition(), edition };
}
const thereAndBack: Record<string, (desk: Desk, noteId: string) => Promise<void>> = {
  'an answer is replaced and put back': async (desk, noteId) => {
    for (const text of ['The wall is a scandal.', 'The wall is sound.'])
      await desk.ok(answerCounterpoint, desk.author, noteId, { kind: 'replied', text });
  },
  'a counterpoint is held and runs again': async (desk, noteId) => {
    await desk.ok(runCounterpoint, desk.editor, noteId, { runs: false, reason: 'No.' });
    await desk.ok(runCounterpoint, desk.editor, noteId, { runs: true });
  },
};
test.each(Object.entries(thereAndBack))('the first of two approvals is over when %s', async (_, play) => {
  const { desk, noteId, mark, first, edition } = await approvedByOne();
  await play(desk, noteId);
  expect(edition()).toBe(first);
  expect(await mark(desk.editor)).toMatchObject({ review: 'in_review', approvals: 1 });
});

test('the first of two overrules is over when the answer is replaced and put back', async () => {
  const desk = newsroom();
  const sven = desk.join('Sven', ['editor']);
  const { reviewer } = reviewersOf(desk);
  const piece = await desk.opened();
  const assignmentId = await desk.assigned(piece, reviewer);
  const note = desk.idOf(await desk.ok(addCounterpoint, reviewer, piece, danger(desk, piece)));
  await desk.ok(signOff, reviewer, piece, { assignmentId, ...desk.exact(piece), outcome: 'filed', statement: '' });
  const answer = (text: string) => desk.ok(answerCounterpoint, desk.author, note, { kind: 'replied', text });
  const overrule = (who: Actor) =>
    desk.ok(decisions.overrule, who, piece, {
      kind: 'overrule',
      ...desk.exact(piece),
      counterpointId: note,
      reason: 'It is none.',
    });
  await answer('A');
  await overrule(sven);
  await answer('B');
  await answer('A');
  expect(await overrule(desk.editor)).toMatchObject({ overruled: false });
});

test('an administrator who wrote a piece learns neither who reviews it nor what they keep', async () => {
  const desk = newsroom();
  const boss = desk.join('Boss', ['admin', 'author']);
  const other = desk.join('Vera', ['admin']);
  const dag = desk.join('Dag', ['reviewer', 'author'], ['security']);
  const piece = desk.idOf(await desk.ok(createPiece, boss, '', { deskId: desk.deskId, ...words() }));
  await desk.ok(makeVersion, boss, piece, { revision: 1 });
  const review = { topics: [], perspectives: [{ perspective: 'security', disputes: true }] };
  await desk.ok(openReview, desk.editor, piece, { kind: 'open_review', ...desk.exact(piece), ...review });
  await desk.assigned(piece, dag);
  await desk.ok(addCounterpoint, dag, piece, danger(desk, piece));
  const asked = (viewer: Actor, { personId }: Actor) =>
    read(viewer, (reading) => holdings(reading, personId), { db: desk.db, now: desk.clock.now() });

  expect(asked(boss, dag)).toEqual([]);
  // Of the people who could write with them, none is left out: none is named.
  expect(asked(boss, boss)).toMatchObject([{ kind: 'authorship', takers: [] }]);
  expect(asked(other, dag)).toMatchObject([{ kind: 'assignment', pieceId: null, headline: null }]);
  expect(asked(desk.admin, dag)).toMatchObject([{ kind: 'assignment', pieceId: piece }]);
  const { personId, roles, holds, checksFacts } = dag;
  const closing = { roles, holds, checksFacts, disabled: true };
  expect(await desk.run(changePerson, boss, personId, { ...closing, before: appointed(desk.db, personId) })).toMatchObject({
    status: 200,
  });
  expect(desk.db.$client.prepare('SELECT status FROM assignments').pluck().all()).toEqual(['released']);
  expect(desk.db.$client.prepare('SELECT posted FROM counterpoints').pluck().all()).toEqual([1]);
});

test('whoever lost the appointment says nothing more, and what they duly confirmed stays', async () => {
  const desk = newsroom();
  const people = reviewersOf(desk);
  const eva = desk.join('Eva', ['editor'], [], true);
  const { piece, gateNow } = await reviewed('replied', desk, people);
  const save = (disclosure: string) =>
    saveDraft(desk.db, {
      pieceId: piece,
      actor: desk.author,
      revision: desk.draft(piece)?.revision ?? 0,
      now: desk.clock.now(),
      patch: { disclosure },
    });
  const version = async (disclosure: string) => {
    save(disclosure);
    await desk.ok(makeVersion, desk.author, piece, { revision: desk.draft(piece)?.revision ?? 0 });
    return { ...desk.exact(piece), lines: gateNow().lines.map(({ index }) => index) };
  };
  const facts = () => evaluateGate(gateNow()).requirements.find(({ id }) => id === 'facts_checked')?.status;
  await desk.ok(confirmSentences, eva, piece, await version('The author owns a boat.'));
  expect(facts()).toBe('satisfied');
  for (const checksFacts of [false, true]) {
    await change(desk, { ...eva, checksFacts }, {});
    expect(facts()).toBe('satisfied');
  }
  for (const [who, more] of [
    [people.checker, { roles: ['author'] }],
    [people.reviewer, { holds: [] }],
  ] as const)
    expect(await change(desk, who, more)).toMatchObject({ status: 200 });
  const words = await version('The author owns two boats.');
  for (const who of [people.checker, people.reviewer])
    expect(await desk.run(confirmSentences, who, piece, words)).toMatchObject({ refusal: { code: 'not_allowed' } });
  const note = { kind: 'missing', ...desk.exact(piece), perspective: 'security', text: 'More.', sources: [] };
  expect(await desk.run(addCounterpoint, people.reviewer, piece, note)).toMatchObject({ refusal: { code: 'not_allowed' } });
  expect(facts()).toBe('unsatisfied');
});

test('whoever changes where a sentence leads confirms it neither after another’s save nor in a correction', async () => {
  const s = await published();
  const { desk, piece, second } = s;
  const [a = '', b = '', c = ''] = s.paragraphs;
  const paragraph = (text: string, marks?: object[]) => ({
    type: 'paragraph',
    content: [{ type: 'text', text, ...(marks ? { marks } : {}) }],
  });
  const linked = {
    type: 'doc',
    content: [paragraph(a), paragraph(b), paragraph(c, [{ type: 'link', attrs: { href: 'https://sven.example/' } }])],
  };
  const save = (actor: Actor, patch: object) =>
    saveDraft(desk.db, { pieceId: piece, actor, revision: desk.draft(piece)?.revision ?? 0, now: desk.clock.now(), patch });
  save(second, { body: linked });
  save(desk.author, { disclosure: 'The author owns no boat at all.' });
  const made = await desk.ok(makeVersion, desk.author, piece, { revision: desk.draft(piece)?.revision ?? 0 });
  const leads = () => desk.sentences(piece, Number(made['number'])).filter((one) => one.dressSince > 1);
  expect(leads().map(({ writers }) => writers)).toEqual(leads().map(() => [desk.author.personId, second.personId]));
  expect(leads()).not.toEqual([]);
  // The same words in a correction, typed by a third.
  expect(await s.correct({ content: { body: linked } })).toHaveProperty('result.id');
  const { id: correctionId, digest } = s.corrections()[0] ?? {};
  expect(
    await desk.run(decisions.confirm_correction, second, piece, { kind: 'confirm_correction', correctionId, digest }),
  ).toMatchObject({ refusal: { code: 'wrote_it_yourself' } });
});
