import type { Prepared } from '@/lib/review/command';
import type { Refusal } from '@/lib/review/refusal';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { NotFound } from '../load/loading';
import { loadPiece } from '../load/piece';
import { versionAt, versionRef } from '../load/versions';
import { slugFor } from './slug';

type Made = { prepared: Prepared['address']; holds: (db: Database) => boolean } | { refusal: Refusal };

// A version can hold a megabyte of JSON: only its headline comes out of SQLite.
const headline = statement((db) =>
  db.$client
    .prepare<[string], string>(
      "SELECT json_extract(body, '$.content.headline') FROM contents WHERE kind = 'version' AND ref = ? AND body IS NOT NULL",
    )
    .pluck(),
);

/** The address that the piece has, or would get from its headline. Rests on the version that it is taken from, and on the address still being free. */
export function prepareAddress(db: Database, pieceId: string): Made {
  const piece = loadPiece(db, pieceId);
  if (!piece) throw new NotFound();
  const { currentVersion } = piece;
  const words = versionAt(db, pieceId, currentVersion) && headline(db).get(versionRef(pieceId, currentVersion));
  if (typeof words !== 'string') return { refusal: { code: 'wrong_state', state: piece.review } };
  const slug = slugFor(db, pieceId, words);
  return {
    prepared: { slug },
    holds: (then) => loadPiece(then, pieceId)?.currentVersion === currentVersion && slugFor(then, pieceId, words) === slug,
  };
}
