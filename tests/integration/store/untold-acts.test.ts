/** Whoever becomes needed through somebody else gets a letter, however old the version is that they are needed for. */
import { expect, test } from 'vitest';
import { refreshStale } from '@/db/derive/refresh';
import { piecesToTell, untoldActs } from '@/db/mail/untold-acts';
import { newsroom } from './newsroom';
import { reviewed, reviewersOf } from './reviewed';

test('the last tasks, which others bring about, and none of what one brought about oneself', async () => {
  const desk = newsroom();
  const untold = () => {
    refreshStale(desk.db, desk.clock.now());
    return untoldActs(desk.db, piecesToTell(desk.db, 10)).map(({ to, action, there }) => [
      to.personId,
      action,
      there ? 'there' : 'to tell',
    ]);
  };
  const piece = await desk.opened();
  // Whoever opened the review sees at once whom to ask.
  expect(untold()).toContainEqual([desk.editor.personId, 'assign', 'there']);
  await reviewed('replied', desk, reviewersOf(desk), {
    opened: piece,
    beforeConsent: () => {
      expect(untold()).toContainEqual([desk.author.personId, 'give_ok', 'to tell']);
      return Promise.resolve();
    },
  });
  expect(untold()).toContainEqual([desk.editor.personId, 'mark_publishable', 'to tell']);
});

test('a letter has everything that its person is to do on the piece, however few pieces are told of at once', async () => {
  const desk = newsroom();
  for (let piece = 0; piece < 3; piece += 1) await desk.opened();
  refreshStale(desk.db, desk.clock.now());
  const lettersOf = (pieces: readonly string[]) => {
    const letters = new Map<string, string[]>();
    for (const { pieceId, to, action, subject } of untoldActs(desk.db, pieces)) {
      const key = `${pieceId} ${to.personId}`;
      letters.set(key, [...(letters.get(key) ?? []), `${action} ${subject}`]);
    }
    return [...letters];
  };
  const pieces = piecesToTell(desk.db, 10);
  expect(pieces).toHaveLength(3);
  expect(piecesToTell(desk.db, 2)).toEqual(pieces.slice(0, 2));
  const all = lettersOf(pieces);
  expect(Math.max(...all.map(([, acts]) => acts.length))).toBeGreaterThan(1);
  expect(pieces.flatMap((piece) => lettersOf([piece]))).toEqual(all);
});
