import { type FrozenEdition, frozenEdition } from '@/lib/review/frozen-edition';
import type { Database } from '../../connection/open';
import { statement } from '../../connection/statement';

const kept = statement((db) =>
  db.$client
    .prepare<[string], string>("SELECT body FROM contents WHERE kind = 'edition' AND ref = ? AND body IS NOT NULL")
    .pluck(),
);

/** What readers have, as it was frozen. @throws RangeError where it is not kept. */
export function liveEdition(db: Database, edition: string): FrozenEdition {
  const body = kept(db).get(edition);
  if (body === undefined) throw new RangeError(`the published edition ${edition} is not kept`);
  return frozenEdition.parse(JSON.parse(body));
}
