import { bytesToHex } from '@noble/hashes/utils.js';
import { digest, type Json, parseJson } from '@/lib/record/canonical';
import { signCheckpoint } from '@/lib/record/checkpoint';
import { compareEditionItems } from '@/lib/record/edition';
import { EMPTY_FRONTIER, frontierRoot } from '@/lib/record/frontier';
import { inclusionProof } from '@/lib/record/inclusion';
import { leafSchema } from '@/lib/record/leaf';
import type { RecordEntry, RecordItem, ReviewRecord } from '@/lib/record/review-record';
import { sealRecord } from '@/lib/record/seal';
import { verifierKeyText } from '@/lib/record/signed-note';
import { compareEntries } from '@/lib/record/verify-entries';
import type { EventType } from '@/lib/review/events';
import type { FrozenEdition } from '@/lib/review/frozen-edition';
import { latestCheckpoint } from '../../checkpoint';
import { storedNodes } from '../../log-nodes';
import type { Database } from '../../open';
import { query } from '../../query';
import { postedSql } from '../posted-sql';

/** The ledger's name and the seed of its key. */
export interface Signing {
  origin: string;
  secretKey: Uint8Array;
}

/**
 * Events that a record opens: public acts of the author and the editors. All others stay closed: their payloads hold person ids, texts that do not run, or
 * hashes of such texts, and the exact time of a reviewer's act.
 */
const opened: ReadonlySet<EventType> = new Set<EventType>([
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
  'retracted',
]);

type Row = { type: EventType; leaf: string; position: number | null; at: string; salt: string | null; payload: string | null };
const rows = query((db) =>
  db.$client.prepare<[{ id: string; me: string }], Row>(
    `SELECT e.type, e.leaf, l.position, d.at, d.salt, d.payload
     FROM events e JOIN event_data d ON d.seq = e.seq LEFT JOIN leaves_in_log l ON l.seq = e.seq
     WHERE e.stream = @id AND ${postedSql} ORDER BY e.seq`,
  ),
);
const written = query((db) =>
  db.$client.prepare<[string], { kind: string; digest: string; body: string }>(
    'SELECT kind, digest, body FROM contents WHERE piece_id = ? AND body IS NOT NULL',
  ),
);

/**
 * The public account of a piece's review, sealed: what `npm run verify` takes. Entries that no checkpoint took in yet are in it as waiting.
 * @throws RangeError if a text of the edition is not in the database any more.
 */
export function reviewRecord(
  db: Database,
  piece: { id: string; slug: string; edition: string; frozen: FrozenEdition },
  { origin, secretKey }: Signing,
): ReviewRecord {
  const last = latestCheckpoint(db);
  const size = last?.size ?? 0;
  // An address that changed makes no second log: the name that stands in the last signed root stays.
  const name = last?.note.split('\n')[0] ?? origin;
  const nodes = storedNodes(db);
  const entries = rows(db)
    .all({ id: piece.id, me: '' })
    .map(
      (row): RecordEntry => ({
        leaf: leafSchema.parse(JSON.parse(row.leaf)),
        inclusion:
          row.position === null || row.position >= size
            ? null
            : { index: row.position, path: inclusionProof(nodes, row.position, size).map((hash) => bytesToHex(hash)) },
        opening:
          opened.has(row.type) && row.salt !== null && row.payload !== null
            ? { salt: row.salt, payload: parseJson(row.payload), at: row.at }
            : null,
      }),
    )
    .toSorted(compareEntries);
  return sealRecord(
    {
      v: 1,
      piece: { slug: piece.slug, headline: piece.frozen.content.headline },
      edition: { digest: piece.edition, items: items(db, piece.id, piece.frozen) },
      entries,
      checkpoint: last?.note ?? signCheckpoint(secretKey, { origin: name, size: 0, root: frontierRoot(EMPTY_FRONTIER) }),
      publicKey: verifierKeyText(name, secretKey),
    },
    name,
    secretKey,
  );
}

/** Every text of the edition, found by its digest: exactly what was approved, not what is newest. */
function items(db: Database, pieceId: string, frozen: FrozenEdition): RecordItem[] {
  const found = new Map<string, Json>();
  for (const { kind, digest: hash, body } of written(db).all(pieceId)) found.set(`${kind} ${hash}`, parseJson(body));
  return frozen.items.toSorted(compareEditionItems).map(([kind, id, hash]) => {
    const body = found.get(`${kind} ${hash}`);
    const content = kind === 'version' ? contentOf(body) : body;
    if (content === undefined || digest(content) !== hash)
      throw new RangeError(`the edition's ${kind} ${id} is not kept any more`);
    return { kind, id, digest: hash, content };
  });
}

/** A version is kept with its canonical text; its digest is of the content alone. */
function contentOf(body: Json | undefined): Json | undefined {
  const entries = typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.entries(body) : [];
  return entries.find(([key]) => key === 'content')?.[1];
}
