import { foundNewsroom } from '@/db/accounts/set-up';
import { inTransaction } from '@/db/connection/in-transaction';
import type { Database } from '@/db/connection/open';
import type { Reading } from '@/db/read/read';
import { type PieceStory, type Story, tell } from '@/db/seed/story';
import { addClaim } from '@/lib/review/commands/add-claim';
import { runCounterpoint } from '@/lib/review/commands/run-counterpoint';
import type { Actor } from '@/lib/review/facts';
import type { Role } from '@/lib/review/vocabulary';
import { readFresh } from '@/tests/support/read-fresh';
import { testClock } from '../../support/clock';
import { testDatabase } from '../../support/database';
import { testIds } from '../../support/ids';

/** Words that must not be read by the wrong people; each stands in one place only. */
export const canary = {
  secondReviewer: 'Wilhelmina Harbottle',
  firstReviewer: 'Ottokar Zeisig',
  checker: 'Perpetua Nightingale',
  invited: 'Casimir Underhill',
  pendingNote: 'CANARY the tide tables were never consulted',
  pendingClaim: 'CANARY the crane weighs forty tonnes',
  heldReason: 'CANARY it repeats what the court has closed',
  body: 'The quay at Brennhavn has been closed for 11 months',
  conflict: 'CANARY my brother owns the crane',
};
const text = `Open the quay

Brennhavn has waited long enough

The quay at Brennhavn has been closed for 11 months. Nobody has told the dockers why.

Mayor Ilse Torvald promised in March that work would begin “before the swallows leave”. It did not begin.

A harbour is not a parking place for promises. It is the reason the town is here.`;

const cast: Record<string, { name: string; roles: Role[]; holds?: string[]; checksFacts?: boolean }> = {
  author: { name: 'Bo Lindgren', roles: ['author'] },
  editor: { name: 'Cleo Adebayo', roles: ['editor'] },
  second: { name: 'Dag Munro', roles: ['editor'] },
  first: { name: canary.firstReviewer, roles: ['reviewer'], holds: ['security'] },
  other: { name: canary.secondReviewer, roles: ['reviewer'], holds: ['affected-communities'] },
  facts: { name: canary.checker, roles: ['reviewer'], checksFacts: true },
  invited: { name: canary.invited, roles: ['reviewer'], holds: ['international-humanitarian-law'] },
  outsider: { name: 'Nobody Special', roles: ['reviewer', 'author'] },
};

export interface World {
  story: Story;
  deskId: string;
  pieceId: string;
  piece: PieceStory;
  actor: (who: string) => Actor;
  /** A query as this person, in one snapshot. */
  as: <T>(who: string, fn: (reading: Reading) => T) => T;
  /** Ids of people whom a reader without identities may not learn of. */
  hidden: string[];
  pass: (time: { days?: number; hours?: number }) => void;
}

/**
 * A piece in review: a posted note by `first` (held, with a reason) and one of `other` that is still private, a private claim of `facts`, a posted
 * sign-off, and somebody who was asked and has not answered.
 */
export async function world(db: Database = testDatabase()): Promise<World> {
  const time = testClock();
  const clock = {
    now: () => time.now(),
    newId: testIds('some-id'),
    salt: () => crypto.getRandomValues(Buffer.alloc(32)).toString('hex'),
  };
  const founding = {
    newsroom: 'The Brennhavn Bell',
    size: 'full' as const,
    desk: 'Opinion',
    name: 'Ada',
    email: 'ada@bell.example',
    passwordHash: '-',
    demo: false,
  };
  const { deskId, personId } = inTransaction(db, () => foundNewsroom(db, founding, clock));
  const story = tell(db, clock);
  story.people.set('admin', { personId, roles: ['admin', 'editor'], holds: [], checksFacts: false, via: 'session' });
  for (const [who, one] of Object.entries(cast)) await story.join(who, { ...one, email: `${who}@bell.example` }, '-');
  const piece = await story.piece('author', { deskId, text, disclosure: 'None.' });
  await piece.submit('author');
  time.pass({ hours: 1 });
  await piece.open(
    'editor',
    ['armed-conflict'],
    ['human-rights-accountability', 'affected-communities', 'international-humanitarian-law', 'security'],
    { accused: [{ name: 'Ilse Torvald' }] },
  );
  await piece.invite('editor', 'first', 'security');
  await piece.invite('editor', 'other', 'affected-communities');
  await piece.invite('editor', 'facts', null);
  await piece.invite('editor', 'invited', 'international-humanitarian-law');
  for (const who of ['first', 'other', 'facts']) await piece.accept(who);
  const held = await piece.note('first', 'security', 'before the swallows leave', 'The promise named no year.', {
    block: 'misquotation',
  });
  await piece.finish('first', 'filed', 'One note.');
  await story.act('editor', runCounterpoint, held, { runs: false, reason: canary.heldReason });
  await piece.note('other', 'affected-communities', 'Nobody has told the dockers why', canary.pendingNote);
  await story.act('facts', addClaim, piece.id, {
    ...piece.exact(),
    sentences: [piece.indexOf('11 months')],
    statement: canary.pendingClaim,
  });
  const actor = (who: string) => {
    const found = story.people.get(who);
    if (!found) throw new Error(`nobody is called ${who}`);
    return found;
  };
  return {
    story,
    deskId,
    pieceId: piece.id,
    piece,
    actor,
    as: (who, fn) => readFresh(actor(who), fn, { db, now: time.now() }),
    hidden: ['first', 'other', 'facts', 'invited'].map((who) => actor(who).personId),
    pass: (by) => time.pass(by),
  };
}
