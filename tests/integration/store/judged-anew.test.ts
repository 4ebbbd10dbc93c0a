/** What was judged of one text or one answer says nothing of another. */
import { expect, test } from 'vitest';
import { gateFacts } from '@/db/load/gate';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { answerCounterpoint } from '@/lib/review/commands/answer-counterpoint';
import { resolveCounterpoint } from '@/lib/review/commands/resolve-counterpoint';
import { signOff } from '@/lib/review/commands/sign-off';
import { evaluateGate } from '@/lib/review/gate';
import { newsroom } from './newsroom';
import { published } from './published';
import { reviewersOf } from './reviewed';

test('a block that was let go for one answer holds again beside another', async () => {
  const desk = newsroom();
  const { reviewer } = reviewersOf(desk);
  const piece = await desk.opened();
  const exact = desk.exact(piece);
  const view = await desk.assigned(piece, reviewer);
  const note = await desk.ok(addCounterpoint, reviewer, piece, {
    kind: 'passage',
    ...exact,
    perspective: 'security',
    anchor: { start: 0, end: 13, exact: 'Open the quay' },
    text: 'It endangers people.',
    sources: [],
    block: 'danger',
  });
  await desk.ok(signOff, reviewer, piece, { assignmentId: view, ...exact, outcome: 'filed', statement: '' });
  const nothingBlocks = () => {
    const found = desk.piece(piece);
    const facts = found && gateFacts(desk.db, found, desk.clock.now(), null);
    return facts && evaluateGate(facts).requirements.find(({ id }) => id === 'nothing_blocking')?.status;
  };
  await desk.ok(answerCounterpoint, desk.author, desk.idOf(note), { kind: 'replied', text: 'I leave it out.' });
  await desk.ok(resolveCounterpoint, reviewer, desk.idOf(note), { outcome: 'satisfied', ...exact });
  expect(nothingBlocks()).toBe('satisfied');
  await desk.ok(answerCounterpoint, desk.author, desk.idOf(note), { kind: 'declined', text: 'I leave nothing out.' });
  expect(nothingBlocks()).toBe('unsatisfied');
});

test('an answer that readers have is not replaced', async () => {
  const { desk, noteId } = await published();
  expect(await desk.run(answerCounterpoint, desk.author, noteId, { kind: 'declined', text: 'I do not agree.' })).toEqual({
    refusal: { code: 'wrong_state', state: 'answer_published' },
  });
});

test('changes asked of a published text wait for an editor', async () => {
  const { desk, piece, checker, facts, alarms } = await published();
  const check = facts().assignments.find(({ duty }) => duty === 'fact_check');
  const said = { outcome: 'changes_needed', statement: 'It was ten months.' };
  await desk.ok(signOff, checker, piece, { assignmentId: check?.id, ...desk.exact(piece), ...said });
  expect(alarms().map(({ kind }) => kind)).toEqual(['changes_asked']);
});
