import { eq, sql } from 'drizzle-orm';
import { digest, type Json } from '@/lib/record/canonical';
import { openPayload } from '@/lib/record/commitment';
import { compareEditionItems, type EditionItem } from '@/lib/record/edition';
import { inclusionProof } from '@/lib/record/inclusion';
import type { Leaf } from '@/lib/record/leaf';
import type { RecordEntry, RecordItem, ReviewRecord } from '@/lib/record/review-record';
import { sealRecord } from '@/lib/record/seal';
import { verifierKeyText } from '@/lib/record/signed-note';
import { compareEntries } from '@/lib/record/verify-entries';
import type { EventType } from '@/lib/review/events';
import type { FrozenEdition } from '@/lib/review/frozen-edition';
import { statementContent, statementId } from '@/lib/review/statement-item';
import { latestCheckpoint } from '../checkpoint';
import { storedNodes } from '../log-nodes';
import type { Database } from '../open';
import { query } from '../query';
import { contents } from '../schema/content';
import { asides } from './asides';
import { toldSql } from './posted-sql';
import type { Reading } from './read';

/** The newsroom's own key and the name of its log. */
export interface Sealing {
  origin: string;
  secretKey: Uint8Array;
}

/** Payloads that readers may have whole: acts of authors and editors, and of the system, without a word or a person that is not public anyway. */
const open = new Set<EventType>([
  'submitted',
  'resubmitted',
  'consented',
  'override_requested',
  'override_confirmed',
  'publishable_approved',
  'marked_publishable',
  'publishable_lapsed',
  'published',
  'corrected',
  'correction_confirmed',
  'correction_answered',
  'retracted',
  'page_made',
]);

const shown = query((db) =>
  db.$client.prepare<[string], { id: string; slug: string; edition: string; body: string }>(
    `SELECT p.id, p.slug, p.live_edition AS edition, e.body FROM pieces p JOIN contents e ON e.kind = 'edition' AND e.ref = p.live_edition
     WHERE p.id = ? AND p.publication IN ('live', 'retracted') AND e.body IS NOT NULL`,
  ),
);
interface LeafRow {
  seq: number;
  type: EventType;
  leaf: string;
  position: number | null;
  at: string;
  salt: string | null;
  payload: string | null;
}
const leaves = query((db) =>
  db.$client.prepare<[{ id: string; me: string }], LeafRow>(
    `SELECT e.seq, e.type, e.leaf, l.position, d.at, d.salt, d.payload
     FROM events e JOIN event_data d ON d.seq = e.seq LEFT JOIN leaves_in_log l ON l.seq = e.seq LEFT JOIN pages g ON g.piece_id = e.stream
     WHERE e.stream = @id AND e.seq <= coalesce(g.seq, e.seq) AND ${toldSql} ORDER BY e.seq`,
  ),
);
const bodies = query((db) =>
  db
    .select({ kind: contents.kind, digest: contents.digest, body: contents.body })
    .from(contents)
    .where(eq(contents.pieceId, sql.placeholder('id')))
    .prepare(),
);

/**
 * The public account of a published piece's review, sealed and verifiable offline. null: it is not published, nothing was signed yet, or a part of what readers see
 * was erased or replaced since, so that no whole record can be made.
 */
export function record({ tx }: Pick<Reading, 'tx'>, pieceId: string, { origin, secretKey }: Sealing): ReviewRecord | null {
  const piece = shown(tx).get(pieceId);
  const checkpoint = latestCheckpoint(tx);
  if (!piece || !checkpoint) return null;
  const frozen = JSON.parse(piece.body) as FrozenEdition;
  const items = itemsOf(tx, pieceId, frozen);
  if (!items) return null;
  const unsealed = {
    v: 1 as const,
    piece: { slug: piece.slug, headline: frozen.content.headline },
    edition: { digest: piece.edition, items },
    entries: entriesOf(tx, pieceId, checkpoint.size),
    checkpoint: checkpoint.note,
    publicKey: verifierKeyText(origin, secretKey),
  };
  return sealRecord(unsealed, origin, secretKey);
}

const withheldIn = query((db) =>
  db.$client
    .prepare<[string], number>(`SELECT EXISTS (SELECT 1 FROM events WHERE stream = ? AND type = 'difference_withheld')`)
    .pluck(),
);
/** A digest of words is a way to try a guess at them: what names one stays closed where words are withheld, or never ran. */
function openedTypes(db: Database, pieceId: string): (type: EventType, payload: string | null) => boolean {
  const isWithheld = withheldIn(db).get(pieceId) === 1;
  return (type, payload) => {
    if (!open.has(type)) return false;
    if (type === 'override_requested') return payload !== null && !/"[a-z_]+:(?:[a-z-]+:)?[0-9a-f]{64}/.test(payload);
    return !(isWithheld && (type === 'corrected' || type === 'consented'));
  };
}

function entriesOf(db: Database, pieceId: string, size: number): RecordEntry[] {
  const nodes = storedNodes(db);
  const isOpen = openedTypes(db, pieceId);
  const unread = asides(db, pieceId);
  return leaves(db)
    .all({ id: pieceId, me: '' })
    .filter(({ seq }) => !unread.has(seq))
    .map(({ type, leaf, position, at, salt, payload }): RecordEntry => {
      const inLog = position !== null && position < size;
      const parsed = JSON.parse(leaf) as Leaf;
      // A leaf of an older release opens only together with its exact time, and the public sees days.
      const told = parsed.v === 2 && isOpen(type, payload) && salt !== null && payload !== null;
      return {
        leaf: parsed,
        inclusion: inLog
          ? { index: position, path: inclusionProof(nodes, position, size).map((hash) => Buffer.from(hash).toString('hex')) }
          : null,
        opening: told ? openPayload({ salt, payload: JSON.parse(payload) as Json, at }) : null,
      };
    })
    .sort(compareEntries);
}

/** Each item with the very content that its digest is of; null when one of them is not there any more. */
function itemsOf(db: Database, pieceId: string, frozen: FrozenEdition): RecordItem[] | null {
  // By kind and digest: a verdict is kept under its claim and its maker, and what has been rewritten since has another digest.
  const written = new Map(
    bodies(db)
      .all({ id: pieceId })
      .map((one) => [`${one.kind}:${one.digest}`, one.body]),
  );
  const found = frozen.items
    .map((item): EditionItem => item)
    .toSorted(compareEditionItems)
    .map(([kind, id, hash]): RecordItem | null => {
      if (kind === 'piece') return { kind, id, digest: hash, content: id };
      if (kind === 'topics') return { kind, id, digest: hash, content: frozen.content.topics };
      if (kind === 'statement') {
        const statement = frozen.statements.find((one) => statementId(one) === id);
        return statement ? { kind, id, digest: hash, content: statementContent(statement) } : null;
      }
      const body = written.get(`${kind}:${hash}`);
      if (!body) return null;
      const content = contentOf(kind, body);
      return digest(content) === hash ? { kind, id, digest: hash, content } : null;
    });
  return found.every((one) => one !== null) ? found : null;
}

/** A version's digest is of its content alone; its canonical text follows from that. */
function contentOf(kind: string, body: string): Json {
  const parsed = JSON.parse(body) as Json;
  const inside =
    kind === 'version' && typeof parsed === 'object' && parsed !== null && 'content' in parsed ? parsed.content : undefined;
  return inside ?? parsed;
}
