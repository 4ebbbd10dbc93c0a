import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { removedPage } from '@/lib/formats/html/notice-page';
import type { Publication } from '@/lib/formats/html/reader/publication';
import { readerPage } from '@/lib/formats/html/reader-page';
import type { RecordEntry } from '@/lib/formats/html/record-entry';
import { recordPage } from '@/lib/formats/html/record-page';
import { correctionState } from '@/lib/review/correction-state';
import type { EventType } from '@/lib/review/events';
import { keyOf } from '@/lib/review/facts';
import { type FrozenEdition, frozenEdition } from '@/lib/review/frozen-edition';
import { uncheckedOnPage } from '@/lib/review/unchecked-on-page';
import type { PublishedView } from '@/lib/review/views/text';
import { logOrigin } from './checkpoint';
import { gateFacts } from './load/gate';
import { loadPiece } from './load/piece';
import type { Database } from './open';
import { query } from './query';
import { happenings } from './read/happenings';
import { siteOf } from './read/public/site';
import { record, type Sealing } from './read/record';
import { publishedPages } from './schema/outside';
import { signingKey } from './signing-key';
import { write } from './write';

/** Events after which readers see something else. */
const shown: ReadonlySet<EventType> = new Set<EventType>([
  'published',
  'corrected',
  'correction_confirmed',
  'correction_refused',
  'correction_answered',
  'correction_answer_held',
  'retracted',
  'removed',
]);
/** Judgements of a text that is live: the record tells of them, and a sentence may have been checked. */
const judged: ReadonlySet<EventType> = new Set<EventType>([
  'sentences_confirmed',
  'sentences_disposed',
  'signed_off',
  'sign_off_revoked',
  'verdict_given',
]);

/**
 * Freezes what readers get, after `append` and in the same transaction: call it with the events of every command on a piece. It renders only when one of them
 * changes what readers see.
 */
export function writePages(db: Database, pieceId: string, events: readonly { type: EventType }[], now: string): void {
  if (events.some(({ type }) => shown.has(type))) writePage(db, pieceId, now);
  // Not a change of the piece: when a reviewer worked is nobody's business.
  else if (events.some(({ type }) => judged.has(type))) writePage(db, pieceId, changedAt(db).get(pieceId) ?? now);
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
const changedAt = query((db) =>
  db.$client.prepare<[string], string>('SELECT changed_at FROM published_pages WHERE piece_id = ?').pluck(),
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
// A record is JSON without spaces, and quotes inside its strings are escaped: this is a member, never a text.
const waiting = query((db) =>
  db.$client
    .prepare<[], string>(
      `SELECT w.piece_id FROM published_pages w JOIN pieces p ON p.id = w.piece_id
       WHERE p.publication IN ('live', 'retracted') AND (w.record = '' OR instr(w.record, '"inclusion":null') > 0)`,
    )
    .pluck(),
);
const renew = query((db) => db.$client.prepare<[string, string]>('UPDATE published_pages SET record = ? WHERE piece_id = ?'));

/** Renders a published piece from its frozen edition and keeps the bytes. The caller holds the transaction. */
export function writePage(db: Database, pieceId: string, now: string): void {
  const found = piece(db).get(pieceId);
  if (!found) return;
  const made = found.publication === 'removed' ? removed(db, pieceId) : rendered(db, pieceId, found, now);
  const html = Buffer.from(made.html);
  const row = {
    pieceId,
    slug: found.slug,
    edition: found.edition,
    etag: createHash('sha256').update(html).digest('hex'),
    html,
    htmlBrotli: compressed(html),
    recordHtml: Buffer.from(made.recordHtml),
    record: made.record,
    teaser: made.teaser,
    publishedAt: found.publishedAt,
    changedAt: now,
  };
  const { slug: _slug, ...set } = row;
  db.insert(publishedPages).values(row).onConflictDoUpdate({ target: publishedPages.slug, set }).run();
}

/** Makes records again whose entries waited for a checkpoint: call it after each one. How many were renewed. */
export function renewRecords(db: Database): number {
  return write(db, () => {
    const ids = waiting(db).all();
    for (const id of ids) renew(db).run(recordOf(db, id), id);
    return ids.length;
  });
}

interface Made {
  html: string;
  recordHtml: string;
  record: string;
  teaser: PublishedView | Record<string, never>;
}

function rendered(db: Database, pieceId: string, found: Shown, now: string): Made {
  const frozen = frozenOf(db, found);
  const publication: Publication = {
    site: siteOf(db),
    slug: found.slug,
    publishedAt: found.publishedAt,
    changedAt: now,
    ...sinceFrozen(db, pieceId, now),
    retraction: found.publication === 'retracted' ? noticeOf(db, pieceId, 'retracted') : null,
  };
  const { headline, standfirst, byline, language, topics } = frozen.content;
  const heard = frozen.review.perspectives.filter((one) => !one.noReply).length;
  return {
    html: readerPage(frozen, publication),
    recordHtml: recordPage(frozen, publication, told(db, pieceId, frozen)),
    record: recordOf(db, pieceId),
    teaser: {
      slug: found.slug,
      headline,
      standfirst,
      byline,
      language,
      topics,
      publication: found.publication === 'retracted' ? 'retracted' : 'live',
      publishedAt: found.publishedAt,
      changedAt: now,
      perspectives: heard,
      factsChecked: frozen.review.factsChecked,
    },
  };
}

/** Nothing of the piece stays where readers could reach it. */
function removed(db: Database, pieceId: string): Made {
  const html = removedPage(siteOf(db), noticeOf(db, pieceId, 'removed'));
  return { html, recordHtml: html, record: '', teaser: {} };
}

/** What became of the corrections and of the sentences that they brought in. */
function sinceFrozen(db: Database, pieceId: string, now: string): Pick<Publication, 'corrections' | 'unchecked'> {
  const piece = loadPiece(db, pieceId);
  if (!piece) return { corrections: [], unchecked: [] };
  const facts = gateFacts(db, piece, now, null);
  const open = new Set(uncheckedOnPage(facts));
  return {
    corrections: facts.corrections.map((correction) => ({
      id: correction.id,
      confirmBy: correction.confirmBy,
      state: correctionState(correction),
    })),
    unchecked: (facts.live?.sentences ?? []).filter((one) => open.has(keyOf(one))).map(({ start, end }) => ({ start, end })),
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

/** '' while nothing of the log is signed yet: the first checkpoint brings it. */
function recordOf(db: Database, pieceId: string): string {
  const made = record({ tx: db }, pieceId, sealing(db));
  return made === null ? '' : JSON.stringify(made);
}

function sealing(db: Database): Sealing {
  const file = db.$client.name;
  const secretKey = file === ':memory:' || db.$client.memory ? passing : signingKey(path.dirname(file));
  return { origin: logOrigin(siteOf(db).baseUrl), secretKey };
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
