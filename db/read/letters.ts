import { can } from '@/lib/review/permissions';
import type { LetterView } from '@/lib/review/views/newsroom';
import { statement } from '../connection/statement';
import type { Reading } from './read';

/** A letter in the queue of mail, or an event in the outbox, by its row. */
export interface QueuedLetter extends Omit<LetterView, 'id' | 'written'> {
  queue: 'mail' | 'outbox';
  row: number;
  written: boolean;
}
type Row = Omit<QueuedLetter, 'queue' | 'written'>;

// Who is written to about a piece may be who reviews it: its author does not learn that here, administrator or not.
const hidden = `EXISTS (SELECT 1 FROM piece_authors a WHERE a.person_id = @me AND instr(m.key, ' on ' || a.piece_id || ' to ') > 0)`;
const failed = statement((db) =>
  db.$client.prepare<[{ me: string }], Row>(
    `SELECT id AS row, CASE WHEN ${hidden} THEN NULL ELSE recipient END AS recipient, created_at AS queuedAt, attempts,
       CASE WHEN parked_at IS NULL THEN due_at END AS nextAt, CASE WHEN ${hidden} THEN NULL ELSE error END AS error
     FROM mail m WHERE sent_at IS NULL AND (parked_at IS NOT NULL OR error IS NOT NULL) ORDER BY id LIMIT 200`,
  ),
);
const unwritten = statement((db) =>
  db.$client.prepare<[], Row>(
    `SELECT o.seq AS row, NULL AS recipient, d.at AS queuedAt, o.attempts, CASE WHEN o.parked_at IS NULL THEN o.due_at END AS nextAt, o.error
     FROM outbox o JOIN event_data d USING (seq) WHERE o.error IS NOT NULL ORDER BY o.seq LIMIT 200`,
  ),
);
const waiting = statement((db) =>
  db.$client.prepare<[], number>('SELECT count(*) FROM mail WHERE sent_at IS NULL AND parked_at IS NULL').pluck(),
);

/** Letters that failed or are parked, and how many are on their way in all; null for whoever does not run the newsroom. */
export function letters({ tx, viewer }: Reading): { onTheirWay: number; items: QueuedLetter[] } | null {
  if (!can(viewer, 'manage_newsroom').allowed) return null;
  return {
    onTheirWay: waiting(tx).get() ?? 0,
    items: [
      ...unwritten(tx)
        .all()
        .map((row) => ({ ...row, queue: 'outbox' as const, written: false })),
      ...failed(tx)
        .all({ me: viewer.personId })
        .map((row) => ({ ...row, queue: 'mail' as const, written: true })),
    ],
  };
}
