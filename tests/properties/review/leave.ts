import { holdingsOf } from '@/db/load/holdings';
import { personAt } from '@/db/load/people';
import { changePerson } from '@/lib/review/commands/change-person';
import { appointed } from '@/tests/support/appointed';
import type { Cast } from '../../support/cast';
import type { Who } from './sequences';
import { later, type Stage } from './stage';

/** Closes an account, takes roles and appointments away, or says that somebody is away. Somebody takes what they held, or nobody, or it is forgotten. */
export async function leave(stage: Stage, who: Who, n: number): Promise<void> {
  const { cast, attempt } = stage;
  const { db, clock, people } = cast.story;
  const person = personAt(db, people.get(who)?.personId ?? '');
  const admin = people.get('admin');
  if (!person || !admin || who === 'admin') return;
  const { id, roles, holds, checksFacts } = person;
  const handover = holdingsOf(db, id, clock.now(), admin)
    .filter(({ asked }) => asked)
    .map((holding) => ({
      kind: holding.kind,
      id: holding.id,
      to: n % 2 === 0 ? null : (holding.takers[n % Math.max(1, holding.takers.length)] ?? null),
    }));
  const ways = [
    { roles, holds, checksFacts, disabled: true },
    { roles: ['author'], holds: [], checksFacts: false, disabled: false },
    { roles, holds, checksFacts, disabled: false, awayUntil: later(stage, 24 * (1 + n)) },
  ];
  const way = ways[n % 3];
  await attempt('admin', changePerson, id, { ...way, before: appointed(db, id), handover: n % 7 === 0 ? [] : handover });
}

/** Everybody is as the cast joined, so that one day does not empty the next. */
export async function everybodyBack({ story }: Cast): Promise<void> {
  const { db, people } = story;
  for (const { personId, roles, holds, checksFacts } of people.values()) {
    const now = personAt(db, personId);
    const isAsBefore =
      now && !now.disabled && now.awayUntil === null && JSON.stringify([now.roles, now.holds]) === JSON.stringify([roles, holds]);
    if (!isAsBefore)
      await story.act('admin', changePerson, personId, {
        roles,
        holds,
        checksFacts,
        disabled: false,
        awayUntil: null,
        before: appointed(db, personId),
      });
  }
}
