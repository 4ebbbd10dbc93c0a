import { setTimeout as pause } from 'node:timers/promises';
import { TEMPLATE_VERSION } from '@/lib/formats/html/template-version';
import { type Clock, realClock } from '../clock';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { logFailure } from '../logger';
import { toldSql } from '../read/posted-sql';
import { siteOf } from '../read/public/site';
import { remakePage } from './pages';

interface Kept {
  pieceId: string;
  publication: string;
  /** The page's `page_made` event; null for a page of a release without that event. */
  seq: number | null;
  template: number | null;
  address: string | null;
  /** When the page was made. */
  madeAt: string | null;
  /** The piece's last event. */
  last: number;
}
const kept = statement((db) =>
  db.$client.prepare<[], Kept>(
    `SELECT w.piece_id AS pieceId, p.publication, g.seq, g.template, g.address,
       (SELECT d.at FROM event_data d WHERE d.seq = g.seq) AS madeAt,
       (SELECT max(e.seq) FROM events e WHERE e.stream = w.piece_id) AS last
     FROM published_pages w JOIN pieces p ON p.id = w.piece_id LEFT JOIN pages g ON g.piece_id = w.piece_id ORDER BY w.piece_id`,
  ),
);
const lastUntold = statement((db) =>
  db.$client
    .prepare<[{ id: string; me: string; seq: number }], string | null>(
      `SELECT max(d.at) FROM events e JOIN event_data d ON d.seq = e.seq WHERE e.stream = @id AND e.seq > @seq AND ${toldSql}`,
    )
    .pluck(),
);
const nameGiven = statement((db) => db.$client.prepare<[], string | null>('SELECT named_at FROM newsroom').pluck());
/** Between two pages: readers are served in between. */
export const BREATH_MS = 50;

/**
 * Makes pages again, one by one: of an older template, for a new address or name of the newsroom, and where something was done on the piece on an earlier day that its page does not
 * tell yet. A page with something of today to tell waits until tomorrow, or the hour at which it is made would tell of that act more than its day. Returns how
 * many were made.
 */
export async function remakePages(db: Database, now: string, clock: Clock = realClock): Promise<number> {
  const address = siteOf(db).baseUrl;
  const namedAt = nameGiven(db).get() ?? '';
  let made = 0;
  for (const page of kept(db).all()) {
    if (!isDue(db, page, { address, namedAt, today: now.slice(0, 10) })) continue;
    try {
      if (await remakePage(db, page.pieceId, { at: now, clock })) made += 1;
    } catch (error) {
      // The page that is there stays; the others must not wait for this one.
      logFailure({ what: 'page not made again', piece: page.pieceId }, error);
    }
    await pause(BREATH_MS);
  }
  return made;
}

interface Due {
  address: string;
  /** '' where the newsroom has the name of its set-up. */
  namedAt: string;
  today: string;
}
function isDue(db: Database, page: Kept, { address, namedAt, today }: Due): boolean {
  if (page.seq === null) return true;
  const news = page.last > page.seq && page.publication !== 'removed';
  const untold = news ? lastUntold(db).get({ id: page.pieceId, me: '', seq: page.seq }) : null;
  if (untold) return untold < today;
  return page.template !== TEMPLATE_VERSION || page.address !== address || (page.madeAt ?? '') < namedAt;
}
