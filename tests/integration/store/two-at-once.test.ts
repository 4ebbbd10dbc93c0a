import { expect, test } from 'vitest';
import type { AnyCommand } from '@/lib/review/command';
import { addAuthor } from '@/lib/review/commands/add-author';
import { addClaim } from '@/lib/review/commands/add-claim';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { answerCounterpoint } from '@/lib/review/commands/answer-counterpoint';
import { changePermissions } from '@/lib/review/commands/change-permissions';
import { changePerson } from '@/lib/review/commands/change-person';
import { markPublishable } from '@/lib/review/commands/decisions/mark-publishable';
import { openReview } from '@/lib/review/commands/decisions/open-review';
import { schedule } from '@/lib/review/commands/decisions/publish';
import { disposeSentences } from '@/lib/review/commands/dispose-sentences';
import { editCounterpoint } from '@/lib/review/commands/edit-counterpoint';
import { giveVerdict } from '@/lib/review/commands/give-verdict';
import { resolveCounterpoint } from '@/lib/review/commands/resolve-counterpoint';
import type { Actor } from '@/lib/review/facts';
import { appointed } from '@/tests/support/appointed';
import { newsroom } from './newsroom';
import { reviewed } from './reviewed';

/** Two forms made from the same state, by two people or in two tabs of one. */
interface Race {
  desk: ReturnType<typeof newsroom>;
  command: AnyCommand;
  id: string;
  first: { actor: Actor; input: object };
  second: { actor: Actor; input: object };
  /** What stands now. */
  stands: () => unknown;
  /** How a body names what stands now as what it replaces. */
  named: () => object;
  refusal?: string;
}

/** A piece that a checker and a reviewer have in hand; what they make is private. */
async function inHand() {
  const desk = newsroom();
  const piece = await desk.opened();
  const text = desk.exact(piece);
  const checker = desk.join('Finn', ['reviewer'], [], true);
  const reviewer = desk.join('Dag', ['reviewer'], ['security']);
  await desk.assigned(piece, checker, null);
  await desk.assigned(piece, reviewer);
  const [sentence = 0] = desk.sentences(piece, 1).flatMap((one) => (one.candidate ? [one.index] : []));
  const rows = (sql: string) => desk.db.$client.prepare(sql).pluck().all();
  return { desk, piece, text, checker, reviewer, sentence, rows };
}

const races: Record<string, () => Promise<Race>> = {
  'two editors open a review': async () => {
    const desk = newsroom();
    const piece = await desk.submitted();
    const opening = { kind: 'open_review', ...desk.exact(piece), topics: [] };
    const perspectives = (disputes: string) =>
      ['security', 'human-rights-accountability'].map((perspective) => ({ perspective, disputes: perspective === disputes }));
    const stands = () => {
      const { topics, perspectives: all, runBy } = desk.piece(piece) ?? { topics: [], perspectives: [], runBy: null };
      return { topics, perspectives: all, runBy };
    };
    return {
      desk,
      command: openReview,
      id: piece,
      first: {
        actor: desk.editor,
        input: { ...opening, perspectives: perspectives('security'), runBy: '2026-06-01T06:00:00.000Z' },
      },
      second: { actor: desk.admin, input: { ...opening, perspectives: perspectives('human-rights-accountability') } },
      stands,
      named: () => ({ before: stands() }),
    };
  },
  'two editors schedule': async () => {
    const { desk, piece, text, edition } = await reviewed();
    const named = { ...text, edition: edition() };
    await desk.ok(markPublishable, desk.editor, piece, { kind: 'mark_publishable', ...named });
    const at = (day: string) => ({ kind: 'schedule', ...named, at: `2026-06-0${day}T06:00:00.000Z` });
    const stands = () => desk.piece(piece)?.scheduledAt;
    return {
      desk,
      command: schedule,
      id: piece,
      first: { actor: desk.editor, input: at('1') },
      second: { actor: desk.admin, input: at('2') },
      stands,
      named: () => ({ before: stands() }),
    };
  },
  'two tabs give a verdict': async () => {
    const { desk, piece, text, checker, sentence, rows } = await inHand();
    const claim = await desk.ok(addClaim, checker, piece, { ...text, sentences: [sentence], statement: 'The quay is closed.' });
    const verdict = (rationale: string) => ({ ...text, verdict: 'unverifiable', rationale, evidence: [] });
    await desk.ok(giveVerdict, checker, desk.idOf(claim), verdict('Nobody answers.'));
    const stands = () => rows('SELECT digest FROM verdicts')[0];
    const before = stands();
    return {
      desk,
      command: giveVerdict,
      id: desk.idOf(claim),
      first: { actor: checker, input: { ...verdict('The harbour office does not answer.'), before } },
      second: { actor: checker, input: { ...verdict('No register names it.'), before } },
      stands,
      named: () => ({ before: stands() }),
    };
  },
  'two tabs give a first verdict': async () => {
    const { desk, piece, text, checker, sentence, rows } = await inHand();
    const claim = await desk.ok(addClaim, checker, piece, { ...text, sentences: [sentence], statement: 'The quay is closed.' });
    const verdict = (rationale: string) => ({ ...text, verdict: 'unverifiable', rationale, evidence: [] });
    const stands = () => rows('SELECT digest FROM verdicts')[0];
    return {
      desk,
      command: giveVerdict,
      id: desk.idOf(claim),
      first: { actor: checker, input: verdict('The harbour office does not answer.') },
      second: { actor: checker, input: { ...verdict('No register names it.'), before: null } },
      stands,
      named: () => ({ before: stands() }),
    };
  },
  'two co-authors answer a counterpoint': async () => {
    const { desk, piece, noteId } = await reviewed();
    const second = desk.join('Ana', ['author']);
    await desk.ok(addAuthor, desk.editor, piece, { personId: second.personId });
    const [before] = desk.db.$client.prepare('SELECT digest FROM responses').pluck().all();
    const answer = (text: string) => ({ kind: 'replied', text, before });
    const stands = () => desk.db.$client.prepare('SELECT digest FROM responses').pluck().all()[0];
    return {
      desk,
      command: answerCounterpoint,
      id: noteId,
      first: { actor: desk.author, input: answer('The wall was measured twice.') },
      second: { actor: second, input: answer('Nobody measured it.') },
      stands,
      named: () => ({ before: stands() }),
    };
  },
  'two co-authors answer a counterpoint first': async () => {
    const { desk, piece, noteId } = await reviewed('none');
    const second = desk.join('Ana', ['author']);
    await desk.ok(addAuthor, desk.editor, piece, { personId: second.personId });
    const stands = () => desk.db.$client.prepare('SELECT digest FROM responses').pluck().all()[0];
    return {
      desk,
      command: answerCounterpoint,
      id: noteId,
      first: { actor: desk.author, input: { kind: 'replied', text: 'The wall was measured twice.' } },
      second: { actor: second, input: { kind: 'revised', text: 'It is out.', before: null } },
      stands,
      named: () => ({ before: stands() }),
    };
  },
  'two tabs permit': async () => {
    const { desk, piece } = await inHand();
    const stands = () =>
      desk.db.$client
        .prepare<[], { cuts: number | null; headline: number | null }>('SELECT cuts, headline FROM permissions')
        .get();
    const before = { cuts: false, headline: false };
    return {
      desk,
      command: changePermissions,
      id: piece,
      first: { actor: desk.author, input: { cuts: true, headline: false, before } },
      second: { actor: desk.author, input: { cuts: false, headline: true, before } },
      stands,
      named: () => ({ before: { cuts: stands()?.cuts !== null, headline: stands()?.headline !== null } }),
    };
  },
  'two administrators change somebody': async () => {
    const { desk, reviewer } = await inHand();
    const other = desk.join('Åse', ['admin']);
    const stands = () => appointed(desk.db, reviewer.personId);
    const change = { ...stands(), before: stands() };
    return {
      desk,
      command: changePerson,
      id: reviewer.personId,
      first: { actor: desk.admin, input: { ...change, checksFacts: true } },
      second: { actor: other, input: { ...change, roles: ['reviewer', 'author'] } },
      stands,
      named: () => ({ before: stands() }),
    };
  },
  'two tabs answer a sentence': async () => {
    const { desk, piece, text, checker, sentence, rows } = await inHand();
    const stands = () => rows('SELECT kind FROM dispositions')[0];
    const answer = (disposition: string, more: object = {}) => ({
      ...text,
      dispositions: [{ sentence, disposition, ...more }],
    });
    return {
      desk,
      command: disposeSentences,
      id: piece,
      first: { actor: checker, input: answer('opinion') },
      second: { actor: checker, input: answer('no_check') },
      stands,
      named: () => answer('no_check', { before: stands() }),
    };
  },
};

test.each(Object.keys(races))('%s: whoever comes second hears of it, and decides over what they saw', async (name) => {
  const race = await races[name]?.();
  if (!race) throw new Error(name);
  const { desk, command, id, first, second, stands } = race;
  await desk.ok(command, first.actor, id, first.input);
  const standing = stands();
  const refused = await desk.run(command, second.actor, id, second.input);
  expect(refused).toMatchObject({ refusal: { code: race.refusal ?? 'stale_form' } });
  expect(stands()).toEqual(standing);
  // The very same again loses nothing, and is no conflict.
  expect(await desk.run(command, first.actor, id, first.input)).toHaveProperty('result');
  expect(stands()).toEqual(standing);
  // Whoever saw what stands may replace it; the one before hears of that in turn.
  await desk.ok(command, second.actor, id, { ...second.input, ...race.named() });
  const replaced = stands();
  expect(replaced).not.toEqual(standing);
  expect(await desk.run(command, first.actor, id, first.input)).toHaveProperty('refusal');
  expect(stands()).toEqual(replaced);
});

test('a note that another tab rewrote is not withdrawn unread', async () => {
  const { desk, piece, text, reviewer, rows } = await inHand();
  const note = await desk.ok(addCounterpoint, reviewer, piece, {
    ...text,
    kind: 'missing',
    perspective: 'security',
    text: 'Who guards the quay?',
    sources: [],
  });
  const id = desk.idOf(note);
  const before = () => ({ digest: String(rows('SELECT digest FROM counterpoints')[0]), block: null });
  const onScreen = before();
  const better = { text: 'Who guards the quay at night?', sources: [], block: null, before: onScreen };
  await desk.ok(editCounterpoint, reviewer, id, better);
  for (const named of [{}, { before: onScreen }])
    expect(await desk.run(resolveCounterpoint, reviewer, id, { outcome: 'withdrawn', ...named })).toEqual({
      refusal: { code: 'stale_note' },
    });
  expect(rows('SELECT outcome FROM counterpoints')).toEqual([null]);
  await desk.ok(resolveCounterpoint, reviewer, id, { outcome: 'withdrawn', before: before() });
  expect(rows('SELECT outcome FROM counterpoints')).toEqual(['withdrawn']);
});
