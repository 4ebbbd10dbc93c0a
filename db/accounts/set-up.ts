import { eq } from 'drizzle-orm';
import type { NewEvent } from '@/lib/review/events';
import type { SetUpInput } from '@/lib/review/outside';
import { type PolicySize, shippedPolicies } from '@/lib/review/policy';
import type { Refusal } from '@/lib/review/refusal';
import { shippedPerspectives } from '@/lib/review/shipped-perspectives';
import { wordsIn } from '@/lib/words/catalogues';
import type { Language } from '@/lib/words/language';
import { type Clock, realClock } from '../clock';
import { inTransaction } from '../connection/in-transaction';
import type { Database } from '../connection/open';
import { append, NEWSROOM } from '../ledger/append';
import { links, newsroom } from '../schema/outside-ledger';
import { addAccount } from './accounts';
import { hasPeople } from './has-people';
import { hashPassword } from './passwords';
import { isSetupToken } from './setup-link';

interface SetUp extends SetUpInput {
  /** More rows in the same transaction. */
  alongside?: (joined: { personId: string; deskId: string }) => void;
}

/** Names the newsroom and lets its first administrator in, once. The link that they followed is used up. */
export async function setUp(
  db: Database,
  { alongside, ...input }: SetUp,
  clock: Clock = realClock,
): Promise<{ personId: string; deskId: string } | { refusal: Refusal }> {
  if (hasPeople(db)) return { refusal: { code: 'already_set_up' } };
  if (!isSetupToken(db, input.token, clock.now())) return { refusal: { code: 'link_expired' } };
  const passwordHash = await hashPassword(input.password);
  return inTransaction(db, () => {
    if (hasPeople(db)) return { refusal: { code: 'already_set_up' } };
    if (!isSetupToken(db, input.token, clock.now())) return { refusal: { code: 'link_expired' } };
    db.delete(links).where(eq(links.purpose, 'setup')).run();
    const founded = foundNewsroom(db, { ...input, newsroom: input.newsroom, passwordHash }, clock);
    alongside?.(founded);
    return founded;
  });
}

interface Founding {
  newsroom: string;
  size: PolicySize;
  desk: string;
  name: string;
  email: string;
  passwordHash: string;
  timezone?: string | undefined;
  language?: Language | undefined;
  contact?: string | undefined;
  demo: boolean;
}

/** The newsroom's first events: its administrator, who is an editor too, one desk with the policy of its size, and the shipped perspectives. */
export function foundNewsroom(db: Database, founding: Founding, clock: Clock): { personId: string; deskId: string } {
  const {
    newsroom: title,
    size,
    desk,
    name,
    email,
    passwordHash,
    timezone = 'UTC',
    language = 'en',
    contact = '',
    demo,
  } = founding;
  const personId = clock.newId();
  const deskId = clock.newId();
  const events: NewEvent[] = [
    { type: 'person_joined', payload: { personId, roles: ['admin', 'editor'], holds: [], checksFacts: false } },
    {
      type: 'desk_created',
      payload: { deskId, policyVersion: 1 },
      contents: [{ ref: deskId, kind: 'desk', body: { name: desk } }],
    },
    { type: 'policy_made', payload: { deskId, version: 1, data: shippedPolicies[size] } },
    ...shippedPerspectives(wordsIn(language)).map(
      ({ name: label, description, ...row }): NewEvent => ({
        type: 'perspective_added',
        payload: row,
        contents: [{ ref: `perspective:${row.slug}`, kind: 'perspective', body: { name: label, description } }],
      }),
    ),
  ];
  append(db, { stream: NEWSROOM, actor: personId, at: clock.now(), clock }, events);
  addAccount(db, { personId, name, email, passwordHash, timezone, locale: language });
  db.insert(newsroom)
    .values({ id: 1, name: title, size, timezone, contact: contact || null, demo })
    .run();
  return { personId, deskId };
}
