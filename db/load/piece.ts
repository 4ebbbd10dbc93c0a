import { eq, sql } from 'drizzle-orm';
import type { PieceFacts } from '@/lib/review/facts';
import type { Database } from '../open';
import { query } from '../query';
import { accused, desks, pieces } from '../schema/folded';
import { drafts } from '../schema/outside';

const id = sql.placeholder('id');
const row = query((db) =>
  db
    .select({
      piece: pieces,
      deskPolicy: desks.policyVersion,
      draftRevision: drafts.revision,
      lastVersion: sql<number | null>`(SELECT max(number) FROM versions WHERE piece_id = ${pieces.id})`,
    })
    .from(pieces)
    .innerJoin(desks, eq(desks.id, pieces.deskId))
    .leftJoin(drafts, eq(drafts.pieceId, pieces.id))
    .where(eq(pieces.id, id))
    .prepare(),
);
const authors = query((db) =>
  db.$client.prepare<[string], { person_id: string }>('SELECT person_id FROM piece_authors WHERE piece_id = ?'),
);
const accusedOf = query((db) => db.select({ id: accused.id }).from(accused).where(eq(accused.pieceId, id)).prepare());

/** Ids of the piece's authors. */
export const authorsOf = (db: Database, pieceId: string): string[] =>
  authors(db)
    .all(pieceId)
    .map((one) => one.person_id);

export function loadPiece(db: Database, pieceId: string): PieceFacts | null {
  const found = row(db).get({ id: pieceId });
  if (!found) return null;
  const { piece, deskPolicy, draftRevision, lastVersion } = found;
  return {
    id: piece.id,
    deskId: piece.deskId,
    review: piece.review,
    publication: piece.publication,
    stakes: piece.stakes,
    topics: piece.topics,
    perspectives: piece.perspectives,
    // Pinned at open review; until then the desk's current policy is the one that will count.
    policyVersion: piece.openedBy === null ? deskPolicy : piece.policyVersion,
    currentVersion: piece.currentVersion,
    currentDigest: piece.currentDigest,
    lastVersion: lastVersion ?? 0,
    authors: authorsOf(db, pieceId),
    createdBy: piece.createdBy,
    openedBy: piece.openedBy,
    runBy: piece.runBy,
    lastCode: piece.lastCode,
    lastLine: piece.lastLine,
    accused: accusedOf(db)
      .all({ id: pieceId })
      .map((one) => one.id),
    publishable:
      piece.publishableEdition !== null &&
      piece.publishableVersion !== null &&
      piece.publishablePolicy !== null &&
      piece.markedBy !== null
        ? {
            edition: piece.publishableEdition,
            version: piece.publishableVersion,
            policyVersion: piece.publishablePolicy,
            by: piece.markedBy,
          }
        : null,
    live:
      piece.liveEdition !== null && piece.liveVersion !== null
        ? { edition: piece.liveEdition, version: piece.liveVersion }
        : null,
    scheduledAt: piece.scheduledAt,
    scheduledBy: piece.scheduledBy,
    draftRevision: draftRevision ?? 0,
  };
}
