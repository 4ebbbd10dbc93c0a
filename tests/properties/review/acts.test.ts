import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tell } from '@/app/_server/mail/tell';
import type { Database } from '@/db/connection/open';
import { commit } from '@/db/store/commit';
import type { AnyCommand } from '@/lib/review/command';
import { addAuthor } from '@/lib/review/commands/add-author';
import { answerAssignment } from '@/lib/review/commands/answer-assignment';
import { changePerson } from '@/lib/review/commands/change-person';
import { decisions } from '@/lib/review/commands/decisions';
import { appointed } from '@/tests/support/appointed';
import { type Cast, cast } from '../../support/cast';
import { testDatabase } from '../../support/database';
import { actorOf, actsCanBeDone, actsNow, endingsAreTold, lastSeq, pureLaws, type Scene, viewsAgree } from './act-laws';
import { play } from './play';
import { day, people, type Who } from './sequences';

/** Each day is checked after every deed and looked at from all six sides at its end, so a quarter of the usual number takes as long. */
const runs = Math.ceil(Number(process.env['CP_RUNS'] ?? 140) / 4);

/** How somebody leaves, or what ends, after the day: what the play itself seldom does. */
const leaving = fc.record({
  how: fc.constantFrom('close', 'no_editor', 'no_perspective', 'co_author', 'release', 'decline', 'late'),
  who: fc.constantFrom(...people.filter((one) => one !== 'admin')),
  n: fc.nat(10),
});
type Leaving = { how: string; who: Who; n: number };

/** A day that stops anywhere, so that every state of a piece is looked at, and then up to three people leave. */
const plan = fc
  .record({ day, stop: fc.constantFrom(4, 10, 15, 20, 25, 30, 35, 40), leavings: fc.array(leaving, { maxLength: 3 }) })
  .map(({ day: whole, stop, leavings }) => ({ day: { ...whole, deeds: whole.deeds.slice(0, stop) }, leavings }));

it(`says whose turn it is, over ${runs} random days`, { timeout: 3_600_000 }, async () => {
  const seen = new Map<string, number>();
  let newsroom = await cast(testDatabase());
  let played = 0;
  await fc.assert(
    fc.asyncProperty(plan, async ({ day: whole, leavings }) => {
      if (played++ % 50 === 0) newsroom = await cast(testDatabase());
      const { db } = newsroom.story;
      let since = lastSeq(db);
      const { pieceId } = await play(newsroom, whole, (attempt, stage) => {
        if ('refusal' in attempt.done) return;
        const scene = { cast: newsroom, pieceId: stage.pieceId };
        pureLaws(scene);
        count(scene, seen);
        endingsAreTold(db, { before: attempt.before, after: stage.facts(), actor: attempt.actor.personId, since });
        since = lastSeq(db);
      });
      const scene: Scene = { cast: newsroom, pieceId };
      await look(scene, seen);
      for (const one of leavings) {
        const before = actsNow(scene).facts;
        const from = lastSeq(db);
        const actor = await leave(scene, one);
        if (actor === null) continue;
        pureLaws(scene);
        endingsAreTold(db, { before, after: actsNow(scene).facts, actor, since: from });
        await look(scene, seen);
      }
      await reopen(newsroom);
      while ((await tell(db, newsroom.story.clock.now())) > 0);
    }),
    { numRuns: runs, endOnFailure: false },
  );
  console.log(`acts: ${JSON.stringify(Object.fromEntries([...seen].sort((a, b) => b[1] - a[1])))}`);
  expect(seen.size).toBeGreaterThan(8);
});

const count = (scene: Scene, seen: Map<string, number>) => {
  for (const { action } of actsNow(scene).list) seen.set(action, (seen.get(action) ?? 0) + 1);
};

async function look(scene: Scene, seen: Map<string, number>): Promise<void> {
  count(scene, seen);
  await actsCanBeDone(scene);
  viewsAgree(scene);
}

/** Does it, as whoever would; who did. null: it could not be done here. */
async function leave({ cast: newsroom, pieceId }: Scene, { how, who, n }: Leaving): Promise<string | null> {
  const { db, people: known } = newsroom.story;
  const id = (name: Who) => known.get(name)?.personId ?? '';
  const { facts } = actsNow({ cast: newsroom, pieceId });
  const { piece } = facts;
  const run = async (by: Who, command: AnyCommand, target: string, body: object) => {
    const actor = actorOf(db, id(by));
    if (actor.disabled) return null;
    const done = await commit(command, { id: target, body, actor, route: 'leave' }, newsroom.story);
    return 'refusal' in done ? done.refusal : id(by);
  };
  const ended = async (...tried: Parameters<typeof run>) => {
    const done = await run(...tried);
    return typeof done === 'string' ? done : null;
  };
  if (how === 'late') {
    newsroom.pass({ days: n });
    return 'the clock';
  }
  if (how === 'release') {
    const asked = facts.assignments[n % Math.max(1, facts.assignments.length)];
    return asked ? ended('third', answerAssignment, asked.id, { status: 'released', reason: 'Somebody else reads it.' }) : null;
  }
  if (how === 'decline') {
    const exact = { version: piece.currentVersion, digest: piece.currentDigest };
    return piece.currentDigest
      ? ended('third', decisions.decline, pieceId, { kind: 'decline', ...exact, reason: 'No room.' })
      : null;
  }
  if (how === 'co_author') return ended('author', addAuthor, pieceId, { personId: id(who) });
  const { roles, holds, checksFacts } = actorOf(db, id(who));
  const fewer = roles.filter((role) => role !== 'editor');
  const change = {
    roles: how === 'no_editor' && fewer.length > 0 ? fewer : roles,
    holds: how === 'no_perspective' ? [] : holds,
    checksFacts: how === 'no_perspective' ? false : checksFacts,
    disabled: how === 'close',
    before: appointed(db, id(who)),
  };
  const first = await run('admin', changePerson, id(who), change);
  if (typeof first === 'string' || first?.code !== 'still_holds') return typeof first === 'string' ? first : null;
  // Nobody takes any of it: all of it ends.
  const handover = first.holdings.map((one) => ({ ...one, to: null }));
  return ended('admin', changePerson, id(who), { ...change, handover });
}

/** Everybody as they were: the next day begins with the same newsroom. */
async function reopen({ story }: Cast): Promise<void> {
  const { db, clock } = story as { db: Database; clock: Cast['story']['clock'] };
  const admin = story.people.get('admin');
  for (const { personId, roles, holds, checksFacts } of story.people.values()) {
    const now = actorOf(db, personId);
    const same =
      !now.disabled && JSON.stringify([now.roles, now.holds, now.checksFacts]) === JSON.stringify([roles, holds, checksFacts]);
    if (same || !admin) continue;
    const body = { roles, holds, checksFacts, disabled: false, before: appointed(db, personId) };
    const done = await commit(changePerson, { id: personId, body, actor: admin, route: 'reopen' }, { db, clock });
    if ('refusal' in done) throw new Error(JSON.stringify(done.refusal));
  }
}
