import type { Database } from '../connection/open';
import { statement } from '../connection/statement';

const slug = statement((db) =>
  db.$client.prepare<[string], string>("SELECT slug FROM pieces WHERE id = ? AND publication IN ('live', 'retracted')").pluck(),
);

/** Where readers find a piece; null while they do not, whoever asks. */
export const publishedSlug = (db: Database, pieceId: string): string | null => slug(db).get(pieceId) ?? null;
