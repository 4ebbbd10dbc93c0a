import type { Json } from '@/lib/record/canonical';
import { openPayload } from '@/lib/record/commitment';
import { inclusionProof } from '@/lib/record/inclusion';
import type { Leaf } from '@/lib/record/leaf';
import type { RecordEntry } from '@/lib/record/review-record';
import { compareEntries } from '@/lib/record/verify-entries';
import type { EventType } from '@/lib/review/events';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { latestCheckpoint } from '../ledger/checkpoint';
import { storedNodes } from '../ledger/log-nodes';
import type { RecordBasis } from '../worker/build-record';
import { asides } from './asides';
import { toldSql } from './posted-sql';
import type { Reading } from './read';

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

const openTypes = JSON.stringify([...open]);

const shown = statement((db) =>
  db.$client.prepare<[string], { slug: string; edition: string; body: string }>(
    `SELECT p.slug, p.live_edition AS edition, e.body FROM pieces p JOIN contents e ON e.kind = 'edition' AND e.ref = p.live_edition
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
const leaves = statement((db) =>
  db.$client.prepare<[{ id: string; me: string; open: string }], LeafRow>(
    `SELECT e.seq, e.type, e.leaf, l.position, d.at, d.salt, iif(e.type IN (SELECT value FROM json_each(@open)), d.payload, NULL) AS payload
     FROM events e JOIN event_data d ON d.seq = e.seq LEFT JOIN leaves_in_log l ON l.seq = e.seq LEFT JOIN pages g ON g.piece_id = e.stream
     WHERE e.stream = @id AND e.seq <= coalesce(g.seq, e.seq) AND ${toldSql} ORDER BY e.seq`,
  ),
);
// Only what the edition names: other versions, and other editions, can be megabytes.
const bodies = statement((db) =>
  db.$client
    .prepare<[{ id: string; edition: string }], [kind: string, digest: string, body: string]>(
      `SELECT c.kind, c.digest, c.body FROM contents c WHERE c.piece_id = @id AND c.body IS NOT NULL AND c.kind || ':' || c.digest IN
         (SELECT (i.value ->> 0) || ':' || (i.value ->> 2) FROM contents e, json_each(e.body, '$.items') i WHERE e.kind = 'edition' AND e.ref = @edition)`,
    )
    .raw(),
);

/** What the public account of a published piece's review is made from. null: it is not published, or nothing was signed yet. */
export function recordBasis({ tx }: Pick<Reading, 'tx'>, pieceId: string, publicKey: string): RecordBasis | null {
  const piece = shown(tx).get(pieceId);
  const checkpoint = latestCheckpoint(tx);
  if (!piece || !checkpoint) return null;
  const { slug, edition, body: frozen } = piece;
  return {
    slug,
    edition,
    frozen,
    bodies: bodies(tx).all({ id: pieceId, edition }),
    entries: JSON.stringify(entriesOf(tx, pieceId, checkpoint.size)),
    checkpoint: checkpoint.note,
    publicKey,
  };
}

const withheldIn = statement((db) =>
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
    .all({ id: pieceId, me: '', open: openTypes })
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
