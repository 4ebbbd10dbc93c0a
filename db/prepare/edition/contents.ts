import { eq, sql } from 'drizzle-orm';
import type { Content } from '@/lib/review/events';
import type { Database } from '../../connection/open';
import { statement } from '../../connection/statement';
import { contents } from '../../schema/content';

const ofPiece = statement((db) =>
  db
    .select({ kind: contents.kind, ref: contents.ref, body: contents.body })
    .from(contents)
    .where(
      sql`${eq(contents.pieceId, sql.placeholder('piece'))} AND ${contents.kind} IN ('counterpoint', 'response', 'claim', 'verdict', 'correction', 'difference', 'correction_answer')`,
    )
    .prepare(),
);
const byRef = statement((db) =>
  db
    .select({ body: contents.body })
    .from(contents)
    .where(sql`${eq(contents.kind, sql.placeholder('kind'))} AND ${eq(contents.ref, sql.placeholder('ref'))}`)
    .prepare(),
);

/** Looks up what was written, by kind and id; undefined where it was erased or never was. */
export type Book = (kind: Content['kind'], ref: string) => unknown;

/** What was written about a piece: its notes in one query, versions one by one as they are asked for. */
export function bookOf(db: Database, pieceId: string): Book {
  const notes = new Map(
    ofPiece(db)
      .all({ piece: pieceId })
      .map((row) => [`${row.kind} ${row.ref}`, row.body]),
  );
  return (kind, ref) => {
    const body = kind === 'version' ? byRef(db).get({ kind, ref })?.body : notes.get(`${kind} ${ref}`);
    if (body === null || body === undefined) return undefined;
    const parsed: unknown = JSON.parse(body);
    return parsed;
  };
}
