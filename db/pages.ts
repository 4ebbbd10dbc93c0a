import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { removedPage } from '@/lib/formats/html/notice-page';
import { marksOf } from '@/lib/formats/html/reader/marks-of';
import type { Publication } from '@/lib/formats/html/reader/publication';
import { readerPage } from '@/lib/formats/html/reader-page';
import type { RecordEntry } from '@/lib/formats/html/record-entry';
import { recordPage } from '@/lib/formats/html/record-page';
import type { Site } from '@/lib/formats/html/shell';
import { TEMPLATE_VERSION } from '@/lib/formats/html/template-version';
import { withoutCounterpoints } from '@/lib/formats/html/without';
import type { PageDigests } from '@/lib/record/page-made';
import { correctionState } from '@/lib/review/correction-state';
import type { EventType } from '@/lib/review/events';
import { keyOf, type SentenceKey } from '@/lib/review/facts';
import { type FrozenEdition, frozenEdition, statementsIn } from '@/lib/review/frozen-edition';
import { marksOnPage } from '@/lib/review/marks-on-page';
import type { PublishedView } from '@/lib/review/views/text';
import { originOf } from './checkpoint';
import { type Appending, append } from './ledger/append';
import { SYSTEM } from './ledger/system';
import { gateFacts } from './load/gate';
import { loadPiece } from './load/piece';
import { isSignedBy, latestNote } from './log-state';
import type { Database } from './open';
import { query } from './query';
import { happenings } from './read/happenings';
import { siteOf } from './read/public/site';
import { record, type Sealing } from './read/record';
import { publishedPages } from './schema/outside';
import { shown } from './shown';
import { heldKey } from './signing-key';

type When = Pick<Appending, 'at' | 'clock'>;

/**
 * Freezes what readers get, after `append` and in the same transaction: call it with the events of every command on a piece. It renders only when one of them
 * changes what readers see.
 */
export function writePages(db: Database, pieceId: string, events: readonly { type: EventType }[], when: When): void {
  if (events.some(({ type }) => shown.includes(type))) makePage(db, pieceId, when);
}

interface Shown {
  slug: string;
  publication: 'live' | 'retracted' | 'removed';
  edition: string;
  publishedAt: string;
}
const piece = query((db) =>
  db.$client.prepare<[string], Shown>(
    `SELECT slug, publication, live_edition AS edition, published_at AS publishedAt FROM pieces
     WHERE id = ? AND slug IS NOT NULL AND publication IN ('live', 'retracted', 'removed')`,
  ),
);
const kept = query((db) =>
  db.$client.prepare<[string], { body: string }>(
    "SELECT body FROM contents WHERE kind = 'edition' AND ref = ? AND body IS NOT NULL",
  ),
);
const notice = query((db) =>
  db.$client.prepare<[string, string], { at: string; reason: string | null }>(
    `SELECT d.at, json_extract(d.payload, '$.reason') AS reason FROM events e JOIN event_data d ON d.seq = e.seq
     WHERE e.stream = ? AND e.type = ? ORDER BY e.seq DESC LIMIT 1`,
  ),
);
const lastChange = query((db) =>
  db.$client
    .prepare<[string, string], string>(
      `SELECT max(d.at) FROM events e JOIN event_data d ON d.seq = e.seq
       WHERE e.stream = ? AND e.type IN (SELECT value FROM json_each(?))`,
    )
    .pluck(),
);
const lastNumber = query((db) => db.$client.prepare<[string], number>('SELECT number FROM pages WHERE piece_id = ?').pluck());

/**
 * Makes the bytes that readers get of a piece from its frozen edition, keeps them, and says so in the ledger. Every path to published bytes ends here. The
 * caller holds the transaction.
 */
export function makePage(db: Database, pieceId: string, { at, clock }: When): void {
  const found = piece(db).get(pieceId);
  if (!found) return;
  const site = siteOf(db);
  const made = found.publication === 'removed' ? removed(db, pieceId, site) : rendered(db, pieceId, found, { site, at });
  const html = Buffer.from(made.html);
  const bytes = {
    html,
    htmlBrotli: compressed(html),
    recordHtml: Buffer.from(made.recordHtml),
    teaser: JSON.stringify(made.teaser),
  };
  const payload = {
    number: (lastNumber(db).get(pieceId) ?? 0) + 1,
    edition: found.edition,
    template: TEMPLATE_VERSION,
    address: site.baseUrl,
    digests: digestsOf(bytes),
  };
  append(db, { stream: pieceId, actor: SYSTEM, at, clock }, [{ type: 'page_made', payload }]);
  const { slug, publishedAt } = found;
  const row = { slug, ...bytes, record: recordOf(db, pieceId), publishedAt };
  db.insert(publishedPages)
    .values({ pieceId, ...row })
    .onConflictDoUpdate({ target: publishedPages.pieceId, set: row })
    .run();
}

/** SHA-256 of each of a page's kept bytes, as `page_made` has them. */
export function digestsOf({ html, htmlBrotli, recordHtml, teaser }: Bytes): PageDigests {
  return {
    page: sha256(html),
    without: sha256(withoutCounterpoints(html.toString('utf8'))),
    compressed: sha256(htmlBrotli),
    recordPage: sha256(recordHtml),
    teaser: sha256(teaser),
  };
}
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

interface Bytes {
  html: Buffer;
  htmlBrotli: Buffer;
  recordHtml: Buffer;
  teaser: string;
}
interface Made {
  html: string;
  recordHtml: string;
  teaser: PublishedView | Record<string, never>;
}

function rendered(db: Database, pieceId: string, found: Shown, { site, at }: { site: Site; at: string }): Made {
  const frozen = frozenOf(db, found);
  const changedAt = lastChange(db).get(pieceId, JSON.stringify(shown)) ?? found.publishedAt;
  const publication: Publication = {
    site,
    slug: found.slug,
    publishedAt: found.publishedAt,
    changedAt,
    ...sinceFrozen(db, pieceId, at),
    retraction: found.publication === 'retracted' ? noticeOf(db, pieceId, 'retracted') : null,
  };
  const { headline, standfirst, byline, language, topics } = frozen.content;
  return {
    html: readerPage(frozen, publication),
    recordHtml: recordPage(frozen, publication, told(db, pieceId, frozen)),
    teaser: {
      marks: marksOf(frozen.content, publication),
      slug: found.slug,
      headline,
      standfirst,
      byline,
      language,
      topics,
      publication: found.publication === 'retracted' ? 'retracted' : 'live',
      publishedAt: found.publishedAt,
      changedAt,
      statements: statementsIn(frozen),
      notices: [
        ...frozen.corrections.map(({ type, text, at: corrected }) => ({ type, text, at: corrected })),
        ...(publication.retraction
          ? [{ type: 'retracted' as const, text: publication.retraction.reason, at: publication.retraction.at }]
          : []),
      ],
    },
  };
}

/** Nothing of the piece stays where readers could reach it. */
function removed(db: Database, pieceId: string, site: Site): Made {
  const html = removedPage(site, noticeOf(db, pieceId, 'removed'));
  return { html, recordHtml: html, teaser: {} };
}

/** What became of the corrections and of the sentences that they brought in. */
function sinceFrozen(db: Database, pieceId: string, now: string): Pick<Publication, 'corrections' | 'marked' | 'markedLines'> {
  const piece = loadPiece(db, pieceId);
  if (!piece) return { corrections: [], marked: [], markedLines: [] };
  // A retracted page keeps its text, and the marks in it.
  const facts = gateFacts(db, piece.live ? { ...piece, publication: 'live' } : piece, now, null);
  const marks = marksOnPage(facts);
  const marked = <T extends SentenceKey, K>(words: readonly T[], named: (one: T) => K) =>
    words.flatMap((one) => {
      const mark = marks.get(keyOf(one));
      return mark ? [{ ...named(one), mark }] : [];
    });
  return {
    corrections: facts.corrections.map((correction) => ({
      id: correction.id,
      confirmBy: correction.confirmBy,
      state: correctionState(correction),
    })),
    marked: marked(facts.live?.sentences ?? [], ({ start, end }) => ({ start, end })),
    markedLines: marked(facts.live?.lines ?? [], ({ field, number }) => ({ field, number })),
  };
}

/** The story as readers may know it: an answer to a counterpoint that does not run would tell them of it. */
function told(db: Database, pieceId: string, { counterpoints }: FrozenEdition): RecordEntry[] {
  const codes = new Set(counterpoints.map(({ code }) => code));
  return happenings({ tx: db }, pieceId).filter(({ happening }) => happening.kind !== 'answered' || codes.has(happening.code));
}

function frozenOf(db: Database, { edition }: Shown): FrozenEdition {
  const row = kept(db).get(edition);
  if (!row) throw new RangeError(`the published edition ${edition} is not kept`);
  return frozenEdition.parse(JSON.parse(row.body));
}

function noticeOf(db: Database, pieceId: string, type: 'retracted' | 'removed'): { at: string; reason: string } {
  const found = notice(db).get(pieceId, type);
  if (!found) throw new RangeError(`${type} without its event`);
  return { at: found.at, reason: found.reason ?? '' };
}

const keptRecord = query((db) =>
  db.$client.prepare<[string], string>('SELECT record FROM published_pages WHERE piece_id = ?').pluck(),
);

/**
 * '' while nothing of the log is signed yet (the first checkpoint brings it), and where the piece was removed. While the key is not the one that signed the latest
 * root, the record stays as it is: a new one would not hold.
 */
export function recordOf(db: Database, pieceId: string): string {
  const seal = sealing(db);
  if (seal === null) return keptRecord(db).get(pieceId) ?? '';
  const made = record({ tx: db }, pieceId, seal);
  return made === null ? '' : JSON.stringify(made);
}

function sealing(db: Database): Sealing | null {
  const note = latestNote(db);
  const file = db.$client.name;
  const inMemory = file === ':memory:' || db.$client.memory;
  const secretKey = inMemory ? passing : heldKey(path.dirname(file));
  if (note !== null && !inMemory && (secretKey === null || !isSignedBy(note, secretKey))) return null;
  return { origin: originOf(db, siteOf(db).baseUrl), secretKey: secretKey ?? passing };
}
/** A database in memory has no folder to keep a key in: it signs with one that ends with the process. */
const passing = randomBytes(32);

/** Quality 9: a tenth larger than the best on a page of 900 words, in a fifth of its time, and a fortieth on a long one; the transaction must stay short. */
function compressed(html: Buffer): Buffer {
  return brotliCompressSync(html, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: html.length,
    },
  });
}
