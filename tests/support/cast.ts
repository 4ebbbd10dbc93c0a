import { type Clock, realClock } from '@/db/clock';
import type { Database } from '@/db/connection/open';
import { newsroom } from '@/db/schema/outside-ledger';
import { type Story, tell } from '@/db/seed/story';
import { commit } from '@/db/store/commit';
import { addDesk } from '@/lib/review/commands/add-desk';
import { setUp } from '@/lib/review/commands/set-up';
import { testClock } from './clock';

/** Slugs of the shipped perspectives that the cast holds. */
export const rights = 'human-rights-accountability';
export const communities = 'affected-communities';
export const law = 'international-humanitarian-law';

export interface Cast {
  story: Story;
  desks: Record<'pair' | 'small' | 'full', string>;
  pass: ReturnType<typeof testClock>['pass'];
}

/** A newsroom with a desk of each size and everybody whom a story may want: people with one hat, with two, and with the wrong one. */
export async function cast(db: Database, chance: Pick<Clock, 'newId' | 'salt'> = realClock): Promise<Cast> {
  const time = testClock();
  const clock: Clock = { newId: chance.newId, salt: chance.salt, now: () => time.now() };
  const story = tell(db, clock);
  const personId = clock.newId();
  db.insert(newsroom).values({ id: 1, name: 'Test newsroom', size: 'full', timezone: 'UTC', demo: false }).run();
  const done = await commit(
    setUp,
    {
      id: '',
      body: { desk: 'Full', size: 'full' },
      route: 'test',
      actor: { personId, roles: [], holds: [], checksFacts: false, via: 'setup' },
    },
    { db, clock },
  );
  if ('refusal' in done) throw new Error(done.refusal.code);
  story.people.set('admin', { personId, roles: ['admin', 'editor'], holds: [], checksFacts: false, via: 'session' });
  const join = (who: string, member: Omit<Parameters<Story['join']>[1], 'name' | 'email'>) =>
    story.join(who, { name: who, email: `${who}@test.example`, ...member }, 'none');
  await join('author', { roles: ['author'] });
  await join('editor-author', { roles: ['author', 'editor'], checksFacts: true, holds: [rights] });
  await join('rights', { roles: ['reviewer'], holds: [rights] });
  await join('communities', { roles: ['reviewer'], holds: [communities] });
  await join('law', { roles: ['reviewer'], holds: [law, rights] });
  await join('facts', { roles: ['reviewer'], checksFacts: true });
  await join('two-hats', { roles: ['reviewer'], holds: [rights, communities, law], checksFacts: true });
  await join('editor', { roles: ['editor'] });
  await join('second', { roles: ['editor'], checksFacts: true });
  await join('third', { roles: ['editor'] });
  await join('outsider', { roles: ['reviewer', 'author'] });
  const desk = async (size: 'pair' | 'small') => String((await story.act('admin', addDesk, '', { name: size, size }))['id']);
  return {
    story,
    desks: { full: String(done.result['deskId']), pair: await desk('pair'), small: await desk('small') },
    pass: (much) => time.pass(much),
  };
}
