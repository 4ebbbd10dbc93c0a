import { hashPassword } from '@/db/accounts/passwords';
import { addDesk } from '@/lib/review/commands/add-desk';
import { setUp } from '@/lib/review/commands/set-up';
import type { Role } from '@/lib/review/vocabulary';
import type { Clock } from '../clock';
import { realClock } from '../clock';
import type { Database } from '../connection/open';
import { refreshStale } from '../derive/refresh';
import { acts, newsroom, outbox, peopleDetails } from '../schema/outside-ledger';
import { commit } from '../store/commit';
import { demoPieces } from './demo-pieces';
import { type Member, type Story, tell } from './story';

export const demoPassword = 'counterpoint-demo';
/** The demo's past takes 300 looks at a clock that moves 17 minutes each time: its last act was about an hour ago. */
const ago = 86.4 * 3_600_000;

/** Who works in the demo newsroom; the key is the local part of the address at demo.example. */
const staff: Record<string, Omit<Member, 'email'>> = {
  author: { name: 'Ines Varga', roles: ['author'] },
  rights: { name: 'Awa Keïta', roles: ['reviewer'], holds: ['human-rights-accountability'] },
  communities: { name: 'Nadia Rahmani', roles: ['reviewer'], holds: ['affected-communities', 'regional-history'] },
  law: { name: 'Tomas Lindqvist', roles: ['reviewer'], holds: ['international-humanitarian-law', 'security'] },
  facts: { name: 'Petr Holub', roles: ['reviewer'], checksFacts: true },
  editor: { name: 'Ruth Amadi', roles: ['editor'] },
  'second-editor': { name: 'Jonas Beck', roles: ['editor'], checksFacts: true },
};

/** Fills an empty database with the demo newsroom (Full policy, pieces in every state). Its past is told in order, ending now. */
export async function loadDemo(
  db: Database,
  clock: Clock = realClock,
): Promise<{ email: string; password: string; role: string }[]> {
  const story = tell(db, pastClock(clock, ago));
  const passwordHash = await hashPassword(demoPassword);
  const personId = story.clock.newId();
  const email = 'admin@demo.example';
  const done = await commit(
    setUp,
    {
      id: '',
      body: { desk: 'Opinion', size: 'full' },
      route: 'demo',
      actor: { personId, roles: [], holds: [], checksFacts: false, via: 'setup' },
      alongside: (tx) => {
        tx.insert(newsroom)
          .values({
            id: 1,
            name: 'Tarn Gate Courier',
            size: 'full',
            timezone: 'Europe/Paris',
            contact: 'corrections@courier.example',
            demo: true,
          })
          .run();
        tx.insert(peopleDetails)
          .values({ personId, name: 'Olu Brandt', email, emailKey: email, passwordHash, locale: 'en', timezone: 'Europe/Paris' })
          .run();
        return undefined;
      },
    },
    { db, clock: story.clock },
  );
  if ('refusal' in done) throw new Error(`set-up: ${done.refusal.code}`);
  story.people.set('admin', { personId, roles: ['admin', 'editor'], holds: [], checksFacts: false, via: 'session' });
  await fill(story, String(done.result['deskId']), passwordHash);
  const role = (roles: Role[]) => roles.join(', ');
  return [
    ...Object.entries(staff).map(([who, { roles }]) => ({
      email: `${who}@demo.example`,
      password: demoPassword,
      role: role(roles),
    })),
    { email, password: demoPassword, role: 'admin, editor' },
  ];
}

/** Adds the demo newsroom's people and pieces, with a desk of their own, to a newsroom that has just been set up by this administrator. */
export async function addDemo(db: Database, admin: string, clock: Clock = realClock): Promise<void> {
  const story = tell(db, pastClock(clock, ago));
  story.people.set('admin', { personId: admin, roles: ['admin', 'editor'], holds: [], checksFacts: false, via: 'session' });
  const { id } = await story.act('admin', addDesk, '', { name: 'Demo', size: 'full' });
  await fill(story, String(id), await hashPassword(demoPassword));
}

async function fill(story: Story, deskId: string, passwordHash: string): Promise<void> {
  for (const [who, member] of Object.entries(staff))
    await story.join(who, { ...member, email: `${who}@demo.example` }, passwordHash);
  await demoPieces(story, deskId);
  // The demo's past must not send mail.
  while (refreshStale(story.db, story.clock.now()) > 0);
  story.db.update(acts).set({ told: true }).run();
  story.db.delete(outbox).run();
}

/** A clock that begins in the past and moves on a little with every look, never beyond the present. */
function pastClock(clock: Clock, ago: number): Clock {
  let at = Date.parse(clock.now()) - ago;
  return {
    ...clock,
    now: () => {
      at = Math.min(at + 17 * 60_000, Date.parse(clock.now()));
      return new Date(at).toISOString();
    },
  };
}
