import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { cast } from '../../support/cast';
import { testDatabase } from '../../support/database';
import { watcher } from './invariants';
import { play } from './play';
import { day } from './sequences';

/** `npm run test:deep` sets more. Two files play half each, so that both cores have something to do. */
const runs = Math.ceil(Number(process.env['CP_RUNS'] ?? 100) / 2);

export function playDays(): void {
  const tally = { requests: 0, accepted: 0, marked: 0, published: 0, corrected: 0 };

  it(`holds I1 to I12 over ${runs} random days of up to 40 deeds`, { timeout: 3_600_000 }, async () => {
    let newsroom = await cast(testDatabase());
    let played = 0;
    await fc.assert(
      fc.asyncProperty(day, async (plan) => {
        // A fresh house now and then, so that no table grows until its queries tell the time of the suite instead of the rules.
        if (played++ % 100 === 0) newsroom = await cast(testDatabase());
        let current = '';
        const { db } = newsroom.story;
        let look: ReturnType<typeof watcher> | undefined;
        const { accepted, refused } = await play(newsroom, plan, (attempt, stage) => {
          current = stage.pieceId;
          look ??= watcher(db, stage.facts, () => current);
          look(attempt);
          if ('refusal' in attempt.done) return;
          if (attempt.command.name === 'mark_publishable') tally.marked += 1;
          if (attempt.command.name === 'publish') tally.published += 1;
          if (attempt.command.name === 'correct') tally.corrected += 1;
        });
        tally.requests += accepted + refused;
        tally.accepted += accepted;
      }),
      { numRuns: runs, endOnFailure: false },
    );
  });

  afterAll(() => console.log(`random days: ${JSON.stringify(tally)}`));
  it('gets far enough to mean something', () => {
    expect(tally.accepted).toBeGreaterThan(runs * 8);
    expect(tally.published).toBeGreaterThan(runs / 10);
  });
}
