import type { Site } from '@/lib/formats/html/page';
import { withoutEndSlash } from '@/lib/text/without-end-slash';
import type { Database } from '../../connection/open';
import { statement } from '../../connection/statement';
import { newsroom } from '../../schema/outside-ledger';

const row = statement((db) => db.select({ name: newsroom.name, timezone: newsroom.timezone }).from(newsroom).limit(1).prepare());

/** What public pages say of the newsroom; before set-up there is none, and the product's own name stands in. */
export function siteOf(db: Database): Site {
  const found = row(db).get();
  return { newsroom: found?.name ?? 'Counterpoint', timeZone: found?.timezone ?? 'UTC', baseUrl: publicAddress() };
}

/** Origin of the published addresses, without a slash at its end. */
export const publicAddress = (): string => withoutEndSlash(process.env.BASE_URL || 'http://localhost:3000');
