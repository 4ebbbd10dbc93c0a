import type { ToDo } from '@/lib/review/to-do';
import type { Addressee } from './occasion';
import type { Database } from './open';
import { query } from './query';
import { perspectiveBook } from './read/perspectives';
import { dutyName } from './read/who';

/** An act whose person has not heard of it yet. */
export interface UntoldAct {
  to: Addressee;
  pieceId: string;
  action: ToDo['action'];
  subject: string;
  since: string;
  due: string | null;
  /** The duty that is asked for, in words ("Affected communities", "Fact-check"); '' where the act is about none. */
  duty: string;
  /** They did the last thing on the piece, so they were there when it became their turn. */
  there: boolean;
}
interface Row extends Omit<UntoldAct, 'to' | 'duty' | 'there'>, Addressee {
  params: string;
  lastActor: string | null;
  lastAt: string | null;
}

const rows = query((db) =>
  db.$client.prepare<[number], Row>(
    `SELECT t.piece_id AS pieceId, t.action, t.subject, t.since, t.due, t.params, d.person_id AS personId, d.email, d.timezone,
       l.actor AS lastActor, l.at AS lastAt
     FROM acts t JOIN people p ON p.id = t.person_id AND p.disabled = 0 JOIN people_details d ON d.person_id = p.id
     LEFT JOIN event_data l ON l.seq = (SELECT max(seq) FROM events WHERE stream = t.piece_id)
     WHERE t.told = 0 ORDER BY t.piece_id, t.person_id, t.due IS NULL, t.due, t.since LIMIT ?`,
  ),
);

/** Acts to tell of, by piece and person, most urgent first. Derived rows are to be fresh. */
export function untoldActs(db: Database, limit = 200): UntoldAct[] {
  const perspectives = perspectiveBook(db);
  return rows(db)
    .all(limit)
    .map(({ personId, email, timezone, params, lastActor, lastAt, ...act }) => {
      const { duty, perspective } = JSON.parse(params) as { duty?: 'perspective' | 'fact_check'; perspective?: string | null };
      return {
        ...act,
        to: { personId, email, timezone },
        duty: duty ? dutyName({ duty, perspective: perspective ?? null }, perspectives) : '',
        // What time alone made due came after what they did.
        there: lastActor === personId && (lastAt ?? '') >= act.since,
      };
    });
}

const told = query((db) =>
  db.$client.prepare<[string, string, string, string]>(
    'UPDATE acts SET told = 1 WHERE piece_id = ? AND person_id = ? AND action = ? AND subject = ?',
  ),
);
export const actTold = (db: Database, { pieceId, to, action, subject }: UntoldAct): void => {
  told(db).run(pieceId, to.personId, action, subject);
};
