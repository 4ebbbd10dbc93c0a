import { changesInReview } from '@/lib/review/changes-in-review';
import type { SentenceKey } from '@/lib/review/facts';
import type { Statement } from '@/lib/review/statement';
import type { Database } from '../../connection/open';
import { statement } from '../../connection/statement';
import { sentencesAt, versionAt } from '../../load/versions';

/** The version on which the review was first opened; 0 before that. */
const openedOn = statement((db) =>
  db.$client
    .prepare<[string, string], number>(
      `SELECT count(*) FROM events WHERE stream = ? AND type = 'version_made'
       AND seq < (SELECT min(seq) FROM events WHERE stream = ? AND type = 'review_opened')`,
    )
    .pluck(),
);

/** What changed between the version on which the piece's review was opened and this text. */
export function changesSinceOpened(
  db: Database,
  pieceId: string,
  text: { digest: string; sentences: readonly SentenceKey[] },
): Statement[] {
  const opened = versionAt(db, pieceId, openedOn(db).get(pieceId, pieceId) ?? 0);
  if (!opened) return [];
  const sentences = sentencesAt(db, pieceId, opened.number);
  return changesInReview({ digest: opened.digest, sentences }, text);
}
