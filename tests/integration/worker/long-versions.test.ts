import { expect, test } from 'vitest';
import { saveDraft } from '@/db/drafts/drafts';
import { threads } from '@/db/worker/threads';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { makeVersion } from '@/lib/review/commands/make-version';
import { newsroom, words } from '../store/newsroom';

/** More than is made in place. */
const long = Array.from(
  { length: 120 },
  (_, nth) => `Quay number ${nth} was closed in the spring of 1998. Nobody has told the ${nth} dockers of it why.`,
);

/** A long piece in review, a reviewer of it, and a draft that is one sentence longer. */
async function revised() {
  const desk = newsroom();
  const reviewer = desk.join('Dana', ['reviewer'], ['security']);
  const piece = await desk.opened(['security'], long);
  await desk.assigned(piece, reviewer);
  const patch = words([...long, 'One more was never opened.']);
  saveDraft(desk.db, { pieceId: piece, actor: desk.author, revision: 1, now: desk.clock.now(), patch });
  const note = (quote: string) => {
    const start = desk.text(piece, 1).indexOf(quote);
    const anchor = { start, end: start + quote.length, exact: quote };
    const input = {
      ...desk.exact(piece),
      perspective: 'security',
      text: 'Who counted them?',
      sources: [],
      kind: 'passage',
      anchor,
    };
    return desk.ok(addCounterpoint, reviewer, piece, input);
  };
  return { desk, piece, note, make: () => desk.run(makeVersion, desk.author, piece, { revision: 2 }) };
}

test('a long version is made in a thread: when that ends, this one call fails, nothing is written, and the next one works', async () => {
  const { desk, piece, make } = await revised();
  const failing = expect(make()).rejects.toMatchObject({ name: 'WorkerFailed', why: 'crashed' });
  // Its place in the lane comes a turn later.
  await Promise.resolve();
  await threads().kept.thread.end();
  await failing;
  expect(desk.exact(piece).version).toBe(1);
  expect(await make()).toMatchObject({ status: 201, result: { number: 2 } });
  expect(desk.sentences(piece, 2)).toHaveLength(desk.sentences(piece, 1).length + 1);
});

test('a note that comes in while the version is made gets its place in it as well', async () => {
  const { desk, piece, note, make } = await revised();
  await note('Quay number 3 was closed');
  const making = make();
  await note('Quay number 70 was closed');
  expect(desk.exact(piece).version).toBe(1);
  expect(await making).toMatchObject({ status: 201, result: { number: 2 } });
  expect(desk.count('SELECT count(*) FROM resolutions WHERE version = 2 AND state = ?', 'exact')).toBe(2);
});
