import type { Database } from '../connection/open';
import { statement } from '../connection/statement';

export interface Scheduled {
  pieceId: string;
  version: number;
  digest: string;
  edition: string;
  /** The editor in whose name the schedule runs: for whom the job acts. */
  by: string;
  /** Theirs, to tell them when it cannot go out. */
  email: string;
  locale: string;
}

const due = statement((db) =>
  db.$client.prepare<[string], Scheduled>(
    `SELECT p.id AS pieceId, p.publishable_version AS version, v.digest, p.publishable_edition AS edition, p.scheduled_by AS "by", d.email, d.locale
     FROM pieces p JOIN versions v ON v.piece_id = p.id AND v.number = p.publishable_version
     JOIN people_details d ON d.person_id = p.scheduled_by
     WHERE p.publication = 'scheduled' AND p.scheduled_at <= ? ORDER BY p.scheduled_at`,
  ),
);

/** Pieces whose hour has come, each with the exact edition that an editor scheduled. */
export const scheduledBefore = (db: Database, now: string): Scheduled[] => due(db).all(now);
