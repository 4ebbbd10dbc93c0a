import { createHash } from 'node:crypto';

/** Kept bytes are not those that their `page_made` event names: somebody changed them in the database. They are never served. */
export class DamagedPage extends Error {
  override readonly name = 'DamagedPage';
}

/** What is kept of a page, and what its `page_made` event says of it. `event` is null where a release without that event made the page. */
export interface Kept {
  slug: string;
  event: number | null;
  digest: string | null;
}

/** The SHA-256 (hex) of the bytes. @throws DamagedPage if the event names another. */
export function intact(bytes: Buffer | string, { slug, event, digest }: Kept): string {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (event !== null && found !== digest) throw new DamagedPage(`what is kept of /read/${slug} is not what page_made names`);
  return found;
}

/** Joins a row `w` of published_pages with its `page_made` event: the latest of its piece. */
export const pageEvent = `LEFT JOIN pages g ON g.piece_id = w.piece_id
  LEFT JOIN events e ON e.seq = g.seq AND e.stream = w.piece_id AND e.type = 'page_made'
  LEFT JOIN event_data d ON d.seq = e.seq`;
/** SQL of one of the digests that the event names. */
export const digestSql = (name: string) => `json_extract(d.payload, '$.digests.${name}')`;
