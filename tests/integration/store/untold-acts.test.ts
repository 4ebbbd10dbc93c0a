/** Whoever becomes needed through somebody else gets a letter, however old the version is that they are needed for. */
import { expect, test } from 'vitest';
import { refreshStale } from '@/db/derive/refresh';
import { untoldActs } from '@/db/untold-acts';
import { newsroom } from './newsroom';
import { reviewed, reviewersOf } from './reviewed';

test('the last tasks, which others bring about, and none of what one brought about oneself', async () => {
  const desk = newsroom();
  const untold = () => {
    refreshStale(desk.db, desk.clock.now());
    return untoldActs(desk.db).map(({ to, action, there }) => [to.personId, action, there ? 'there' : 'to tell']);
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
