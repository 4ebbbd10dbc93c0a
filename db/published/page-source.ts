import type { Site } from '@/lib/formats/html/page';
import type { Publication } from '@/lib/formats/html/reader/publication';
import { correctionState } from '@/lib/review/correction-state';
import { keyOf, type SentenceKey } from '@/lib/review/facts';
import { marksOnPage } from '@/lib/review/marks-on-page';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { gateFacts } from '../load/gate';
import { correctionsOf } from '../load/judgements';
import { loadPiece } from '../load/piece';
import { happenings } from '../read/happenings';
import { siteOf } from '../read/public/site';
import type { MakePage, PageFacts } from '../worker/make-page';
import { readerEvents } from './reader-events';

/** All that a page is made from. The page tells no other time than the one in here: two equal sources make the same bytes. */
export interface PageSource extends MakePage {
  /** Digest of the edition that readers get. */
  edition: string;
  slug: string;
  publishedAt: string;
  address: string;
}

interface Shown {
  slug: string;
  publication: PageFacts['state'];
  edition: string;
  publishedAt: string;
}
const piece = statement((db) =>
  db.$client.prepare<[string], Shown>(
    `SELECT slug, publication, live_edition AS edition, published_at AS publishedAt FROM pieces
     WHERE id = ? AND slug IS NOT NULL AND publication IN ('live', 'retracted', 'removed')`,
  ),
);
const kept = statement((db) =>
  db.$client
    .prepare<[string], string>("SELECT body FROM contents WHERE kind = 'edition' AND ref = ? AND body IS NOT NULL")
    .pluck(),
);
const notice = statement((db) =>
  db.$client.prepare<[string, string], { at: string; reason: string | null }>(
    `SELECT d.at, json_extract(d.payload, '$.reason') AS reason FROM events e JOIN event_data d ON d.seq = e.seq
     WHERE e.stream = ? AND e.type = ? ORDER BY e.seq DESC LIMIT 1`,
  ),
);
const lastChange = statement((db) =>
  db.$client
    .prepare<[string, string], string>(
      `SELECT max(d.at) FROM events e JOIN event_data d ON d.seq = e.seq
       WHERE e.stream = ? AND e.type IN (SELECT value FROM json_each(?))`,
    )
    .pluck(),
);

/** The source of the piece's page as of now; null where readers get none. @throws RangeError where the edition is not kept. */
export function pageSource(db: Database, pieceId: string, now: string): PageSource | null {
  const found = piece(db).get(pieceId);
  if (!found) return null;
  const { publication, ...row } = found;
  const site = siteOf(db);
  const source = { ...row, address: site.baseUrl };
  const facts =
    publication === 'removed'
      ? { state: publication, site, notice: noticeOf(db, pieceId, publication) }
      : {
          state: publication,
          publication: publicationOf(db, pieceId, found, { site, now }),
          entries: happenings({ tx: db }, pieceId),
        };
  return {
    ...source,
    frozen: publication === 'removed' ? '' : frozenOf(db, found.edition),
    facts: JSON.stringify(facts satisfies PageFacts),
  };
}

/** Would the same page be made from both? */
export const isSameSource = (a: PageSource, b: PageSource): boolean =>
  (Object.keys(a) as (keyof PageSource)[]).every((key) => a[key] === b[key]);

function publicationOf(db: Database, pieceId: string, found: Shown, { site, now }: { site: Site; now: string }): Publication {
  return {
    site,
    slug: found.slug,
    publishedAt: found.publishedAt,
    changedAt: lastChange(db).get(pieceId, JSON.stringify(readerEvents)) ?? found.publishedAt,
    ...sinceFrozen(db, pieceId, now),
    retraction: found.publication === 'retracted' ? noticeOf(db, pieceId, 'retracted') : null,
  };
}

/** What became of the corrections and of the sentences that they brought in. */
function sinceFrozen(db: Database, pieceId: string, now: string): Pick<Publication, 'corrections' | 'marked' | 'markedLines'> {
  const corrections = correctionsOf(db, pieceId);
  return {
    corrections: corrections.map((correction) => ({
      id: correction.id,
      confirmBy: correction.confirmBy,
      state: correctionState(correction),
    })),
    // Only what a correction brought in can be marked: for any other page the whole piece need not be loaded.
    ...(corrections.some(({ unchecked }) => unchecked.length > 0) ? marksOf(db, pieceId, now) : { marked: [], markedLines: [] }),
  };
}

function marksOf(db: Database, pieceId: string, now: string): Pick<Publication, 'marked' | 'markedLines'> {
  const found = loadPiece(db, pieceId);
  if (!found) return { marked: [], markedLines: [] };
  // A retracted page keeps its text, and the marks in it.
  const facts = gateFacts(db, found.live ? { ...found, publication: 'live' } : found, now, null);
  const marks = marksOnPage(facts);
  const marked = <T extends SentenceKey, K>(words: readonly T[], named: (word: T) => K) =>
    words.flatMap((word) => {
      const mark = marks.get(keyOf(word));
      return mark ? [{ ...named(word), mark }] : [];
    });
  return {
    marked: marked(facts.live?.sentences ?? [], ({ start, end }) => ({ start, end })),
    markedLines: marked(facts.live?.lines ?? [], ({ field, number }) => ({ field, number })),
  };
}

function frozenOf(db: Database, edition: string): string {
  const body = kept(db).get(edition);
  if (body === undefined) throw new RangeError(`the published edition ${edition} is not kept`);
  return body;
}

function noticeOf(db: Database, pieceId: string, type: 'retracted' | 'removed'): { at: string; reason: string } {
  const found = notice(db).get(pieceId, type);
  if (!found) throw new RangeError(`${type} without its event`);
  return { at: found.at, reason: found.reason ?? '' };
}
