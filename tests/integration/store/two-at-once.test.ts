import { expect, test } from 'vitest';
import type { AnyCommand } from '@/lib/review/command';
import { markPublishable } from '@/lib/review/commands/decisions/mark-publishable';
import { openReview } from '@/lib/review/commands/decisions/open-review';
import { schedule } from '@/lib/review/commands/decisions/publish';
import type { Actor } from '@/lib/review/facts';
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
