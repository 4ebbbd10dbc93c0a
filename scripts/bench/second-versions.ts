import type { Database } from '@/db/connection/open';
import { draftOf } from '@/db/drafts/drafts';
import { commit } from '@/db/store/commit';
import { makeVersion } from '@/lib/review/commands/make-version';
import type { Actor } from '@/lib/review/facts';
import { revise } from './revise';
import { personCalled } from './visitors';

/** The two long pieces get a second version, so that there is something to compare. */
export async function secondVersions(db: Database, pieces: number): Promise<void> {
  const personId = personCalled(db, 'author');
  const author: Actor = { personId, roles: ['author'], holds: [], checksFacts: false, via: 'session' };
  const long = db.$client
    .prepare<[number], string>('SELECT id FROM pieces ORDER BY created_at, last_line LIMIT 2 OFFSET ?')
    .pluck()
    .all(pieces + 2);
  for (const id of long) {
    revise(db, id, author, 0);
    const body = { revision: draftOf(db, id)?.revision ?? 0 };
    const done = await commit(makeVersion, { id, body, actor: author, route: 'bench' }, { db });
    if ('refusal' in done) throw new Error(`no version was made: ${done.refusal.code}`);
  }
}
