import { and, eq, sql } from 'drizzle-orm';
import { keyOf } from '@/lib/review/facts';
import { statement } from '../connection/statement';
import { sentencesAt } from '../load/versions';
import { dispositions } from '../schema/folded';
import type { Reading } from './read';
import { visiblePiece } from './visible-piece';

const rows = statement((db) =>
  db
    .select({ fingerprint: dispositions.fingerprint, occurrence: dispositions.occurrence })
    .from(dispositions)
    .where(
      and(
        eq(dispositions.pieceId, sql.placeholder('id')),
        eq(dispositions.by, sql.placeholder('me')),
        eq(dispositions.posted, false),
      ),
    )
    .prepare(),
);

/** Sentences of the current version (their indexes, in order) of which the viewer said something that is still private. */
export function pendingSentences({ tx, viewer }: Reading, pieceId: string): number[] {
  const piece = visiblePiece({ tx, viewer }, pieceId);
  if (!piece?.may('see_text')) return [];
  const keys = new Set(rows(tx).all({ id: pieceId, me: viewer.personId }).map(keyOf));
  if (keys.size === 0) return [];
  return sentencesAt(tx, pieceId, piece.row.currentVersion)
    .filter((sentence) => keys.has(keyOf(sentence)))
    .map((sentence) => sentence.index);
}
