import { eq, sql } from 'drizzle-orm';
import type { PieceFacts } from '@/lib/review/facts';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { accused, desks, pieces } from '../schema/folded';
import { drafts } from '../schema/outside-ledger';
import { allVersions } from './versions';

const id = sql.placeholder('id');
const row = statement((db) =>
  db
    .select({ piece: pieces, deskPolicy: desks.policyVersion, draftRevision: drafts.revision, draftSavedAt: drafts.savedAt })
    .from(pieces)
    .innerJoin(desks, eq(desks.id, pieces.deskId))
    .leftJoin(drafts, eq(drafts.pieceId, pieces.id))
    .where(eq(pieces.id, id))
    .prepare(),
);
const authors = statement((db) =>
  db.$client.prepare<[string], string>('SELECT person_id FROM piece_authors WHERE piece_id = ?').pluck(),
);
const accusedIn = statement((db) => db.select({ id: accused.id }).from(accused).where(eq(accused.pieceId, id)).prepare());

/** The piece's own row, its desk's current policy, and when its draft was saved. */
export const pieceRow = once((db: Database, pieceId: string) => row(db).get({ id: pieceId }));
/** Ids of the piece's authors. */
export const authorsOf = once((db: Database, pieceId: string): string[] => authors(db).all(pieceId));
/** Ids of the people accused by name, as the desk named them. */
export const accusedOf = once((db: Database, pieceId: string): string[] =>
  accusedIn(db)
    .all({ id: pieceId })
    .map((row) => row.id),
);

export const loadPiece = once((db: Database, pieceId: string): PieceFacts | null => {
  const found = pieceRow(db, pieceId);
  if (!found) return null;
  const { piece, deskPolicy, draftRevision } = found;
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
    lastVersion: allVersions(db, pieceId).at(-1)?.number ?? 0,
    authors: authorsOf(db, pieceId),
    createdBy: piece.createdBy,
    openedBy: piece.openedBy,
    runBy: piece.runBy,
    lastCode: piece.lastCode,
    lastLine: piece.lastLine,
    accused: accusedOf(db, pieceId),
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
});
