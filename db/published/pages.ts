import { TEMPLATE_VERSION } from '@/lib/formats/html/template-version';
import type { EventType } from '@/lib/review/events';
import { inTransaction } from '../connection/in-transaction';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { type Appending, append } from '../ledger/append';
import { SYSTEM } from '../ledger/system';
import { logFailure } from '../logger';
import { type PreparedPage, preparePage } from '../prepare/page';
import { publishedPages, staleRecords } from '../schema/outside-ledger';
import { isSameSource, type PageSource, pageSource } from './page-source';
import { readerEvents } from './reader-events';
import { canSeal, renewRecord } from './renew-record';

type When = Pick<Appending, 'at' | 'clock'>;
interface PageWriting extends When {
  /** The page as it was made before this transaction, if it was. */
  prepared: PreparedPage | undefined;
}

/**
 * Keeps what readers get after these events, in their transaction. Where the page was not prepared, or from something else than what is so now, nothing is
 * written, and what it has to be made from comes back: the caller takes everything back, has it made outside, and tries again.
 */
export function writePage(
  db: Database,
  pieceId: string,
  events: readonly { type: EventType }[],
  writing: PageWriting,
): PageSource | null {
  return events.some(({ type }) => readerEvents.includes(type)) ? keepPage(db, pieceId, writing) : null;
}

/** How often a page whose piece changed meanwhile is made anew. */
const TRIES = 4;

/** Makes a piece's page again, as it is now; false where readers get none, or where the piece changes faster than its page is made. */
export async function remakePage(db: Database, pieceId: string, when: When): Promise<boolean> {
  let source = pageSource(db, pieceId, when.at);
  for (let time = 0; source !== null && time < TRIES; time += 1) {
    const prepared = await preparePage(source);
    source = inTransaction(db, () => keepPage(db, pieceId, { ...when, prepared }));
    if (source === null) {
      await afterPage(db, pieceId);
      return true;
    }
  }
  return false;
}

/** After a page was kept: its record. What fails is not the writer's trouble; the job makes it. */
export async function afterPage(db: Database, pieceId: string): Promise<void> {
  try {
    await renewRecord(db, pieceId);
  } catch (error) {
    logFailure({ what: 'record not made', piece: pieceId }, error);
  }
}

const lastNumber = statement((db) => db.$client.prepare<[string], number>('SELECT number FROM pages WHERE piece_id = ?').pluck());

/**
 * Keeps the bytes that readers get and says so in the ledger, if they were made from what is so now; else what they have to be made from comes back. Every path to
 * published bytes ends here. The caller holds the transaction.
 */
function keepPage(db: Database, pieceId: string, { prepared, at, clock }: PageWriting): PageSource | null {
  const source = pageSource(db, pieceId, at);
  if (source === null) return null;
  if (!prepared || !isSameSource(prepared.source, source)) return source;
  const { digests, html, htmlBrotli, recordHtml, teaser } = prepared.made;
  const { edition, slug, publishedAt, address } = source;
  const payload = { number: (lastNumber(db).get(pieceId) ?? 0) + 1, edition, template: TEMPLATE_VERSION, address, digests };
  append(db, { stream: pieceId, actor: SYSTEM, at, clock }, [{ type: 'page_made', payload }]);
  const row = {
    slug,
    html: Buffer.from(html),
    htmlBrotli: Buffer.from(htmlBrotli),
    recordHtml: Buffer.from(recordHtml),
    teaser,
    publishedAt,
  };
  db.insert(publishedPages)
    .values({ pieceId, ...row, record: '' })
    // A record tells of this very page, and is made once this is written. One that cannot be made now stays as it is.
    .onConflictDoUpdate({ target: publishedPages.pieceId, set: canSeal(db) ? { ...row, record: '' } : row })
    .run();
  db.insert(staleRecords).values({ pieceId }).onConflictDoNothing().run();
  return null;
}
