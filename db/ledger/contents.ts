import { sql } from 'drizzle-orm';
import { digest, type Json } from '@/lib/record/canonical';
import { type EditionItem, editionDigest } from '@/lib/record/edition';
import type { Content } from '@/lib/review/events';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { contents } from '../schema/content';
import { keepContent } from '../search/keep-content';

const put = statement((db) =>
  db
    .insert(contents)
    .values({
      kind: sql.placeholder('kind'),
      ref: sql.placeholder('ref'),
      pieceId: sql.placeholder('pieceId'),
      digest: sql.placeholder('digest'),
      body: sql.placeholder('body'),
    })
    .onConflictDoUpdate({
      target: [contents.kind, contents.ref],
      set: { digest: sql`excluded.digest`, body: sql`excluded.body`, pieceId: sql`excluded.piece_id` },
    })
    .prepare(),
);

const setAside = statement((db) =>
  db.$client.prepare(
    `INSERT OR IGNORE INTO contents (kind, ref, piece_id, digest, body)
     SELECT kind, ref || ':' || digest, piece_id, digest, body FROM contents WHERE kind = ? AND ref = ? AND digest <> ? AND body IS NOT NULL`,
  ),
);

/**
 * Keeps what people wrote, under the digest that the events name. A later event about the same thing replaces it; the earlier text stays under the thing's ref and
 * its own digest (never the digest alone: two pieces can hold the same words), for an edition that was published with it.
 */
export function putContent(db: Database, pieceId: string | null, content: Content): void {
  const { kind, ref } = content;
  const body = 'json' in content ? content.json : JSON.stringify(content.body);
  const digest = 'json' in content ? content.digest : contentDigest(kind, body);
  setAside(db).run(kind, ref, digest);
  put(db).run({ kind, ref, pieceId, digest, body });
  if (pieceId !== null) keepContent(db, pieceId, { kind, ref, digest, body });
}

/**
 * The digest that events carry for a content, from its stored JSON: of the canonical JSON of the whole, but of a version only of its `content` (its canonical
 * text follows from that), and of an edition over its list of items.
 */
export function contentDigest(kind: Content['kind'], body: string): string {
  const parsed = JSON.parse(body) as Json;
  if (kind === 'version') return digest(member(parsed, 'content'));
  if (kind === 'edition') return editionDigest(itemsOf(parsed));
  return digest(parsed);
}

function member(value: Json, name: string): Json {
  const inside = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const found = inside.find(([key]) => key === name)?.[1];
  if (found === undefined) throw new TypeError(`a content without ${name}`);
  return found;
}

function itemsOf(body: Json): EditionItem[] {
  const items = member(body, 'items');
  if (!Array.isArray(items)) throw new TypeError('an edition without a list of items');
  return items.map((item): EditionItem => {
    const [kind, id, hash] = Array.isArray(item) ? item.map(String) : [];
    if (kind === undefined || id === undefined || hash === undefined)
      throw new TypeError('an edition item is [kind, id, digest]');
    return [kind, id, hash];
  });
}
