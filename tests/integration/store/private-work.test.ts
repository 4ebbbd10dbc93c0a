import { expect, test } from 'vitest';
import { letters } from '@/app/_server/mail/letters';
import type { Untold } from '@/db/mail/outbox';
import { recipientsOf } from '@/db/mail/recipients';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { answerAssignment } from '@/lib/review/commands/answer-assignment';
import { createPiece } from '@/lib/review/commands/create-piece';
import { openReview } from '@/lib/review/commands/decisions/open-review';
import { makeVersion } from '@/lib/review/commands/make-version';
import { resolveCounterpoint } from '@/lib/review/commands/resolve-counterpoint';
import { signOff } from '@/lib/review/commands/sign-off';
import type { Actor } from '@/lib/review/facts';
import { newsroom, words } from './newsroom';

async function twoReviewers() {
  const house = newsroom();
  const [first, second] = [
    house.join('Dora', ['reviewer'], ['security']),
    house.join('Ben', ['reviewer'], ['affected-communities']),
  ];
  const pieceId = await house.opened(['security', 'affected-communities']);
  const requests = new Map([
    [first, await house.assigned(pieceId, first, 'security')],
    [second, await house.assigned(pieceId, second, 'affected-communities')],
  ]);
  const write = async (by: Actor, text: string) =>
    house.idOf(
      await house.ok(addCounterpoint, by, pieceId, {
        ...house.exact(pieceId),
        perspective: by.holds[0],
        kind: 'missing',
        text,
        sources: [],
      }),
    );
  const file = (by: Actor) =>
    house.ok(signOff, by, pieceId, { assignmentId: requests.get(by), ...house.exact(pieceId), outcome: 'filed', statement: '' });
  const numbers = () =>
    house.db.$client.prepare('SELECT code FROM counterpoints WHERE piece_id = ? ORDER BY rowid').pluck().all(pieceId);
  return { ...house, first, second, pieceId, write, file, numbers };
}

test('a counterpoint gets its number when it is filed, so no gap counts what somebody else keeps private', async () => {
  const { first, second, write, file, numbers } = await twoReviewers();
  await write(first, 'One.');
  await write(second, 'Two.');
  await write(second, 'Three.');
  await write(first, 'Four.');
  expect(numbers()).toEqual([0, 0, 0, 0]);
  await file(second);
  expect(numbers()).toEqual([0, 1, 2, 0]);
  await file(first);
  expect(numbers()).toEqual([3, 1, 2, 4]);
  await write(first, 'Five.');
  await file(first);
  expect(numbers()).toEqual([3, 1, 2, 4, 5]);
});

test('what its writer took back before filing is never filed, and its withdrawal shows nowhere', async () => {
  const { db, ok, first, pieceId, write, file, numbers } = await twoReviewers();
  const thoughtBetter = await write(first, 'I take this back.');
  await write(first, 'This I say.');
  const changedAt = () => db.$client.prepare('SELECT changed_at FROM pieces WHERE id = ?').pluck().get(pieceId);
  const before = changedAt();
  await ok(resolveCounterpoint, first, thoughtBetter, { outcome: 'withdrawn' });
  expect(changedAt()).toBe(before);
  await file(first);
  expect(numbers()).toEqual([0, 1]);
  expect(db.$client.prepare('SELECT posted FROM counterpoints WHERE id = ?').pluck().get(thoughtBetter)).toBe(0);
});

test('an editor who wrote the piece gets no letter for its editors, whatever happens to it', async () => {
  const { db, ok, run, idOf, join, editor, deskId, exact, assigned } = newsroom();
  const writer = join('Boss', ['author', 'editor']);
  const reviewer = join('Dora', ['reviewer'], ['security']);
  const piece = idOf(await ok(createPiece, writer, '', { deskId, ...words() }));
  await ok(makeVersion, writer, piece, { revision: 1 });
  const perspectives = [{ perspective: 'security', disputes: true }];
  await ok(openReview, editor, piece, { kind: 'open_review', ...exact(piece), topics: [], perspectives });
  const request = await assigned(piece, reviewer);
  const note = { kind: 'missing', perspective: 'security', text: 'It will get somebody hurt.', sources: [], block: 'danger' };
  await ok(addCounterpoint, reviewer, piece, { ...exact(piece), ...note });
  await run(answerAssignment, editor, request, { status: 'released', reason: 'We ask somebody else.' });
  const occasions = db.$client
    .prepare(
      'SELECT e.seq, e.stream, e.type, d.at, d.actor, d.payload, 0 AS attempts FROM events e JOIN event_data d USING (seq)',
    )
    .all()
    .flatMap((event) => recipientsOf(db, event as Untold) ?? []);
  const filed = occasions.filter(({ event }) => event.type === 'counterpoint_filed');
  const told = filed.flatMap(letters).map(({ to }) => to.personId);
  expect(told).toContain(reviewer.personId);
  expect(told).not.toContain(writer.personId);
  for (const { authors, editors } of occasions)
    expect(editors.filter((one) => authors.some(({ personId }) => personId === one.personId))).toEqual([]);
});
