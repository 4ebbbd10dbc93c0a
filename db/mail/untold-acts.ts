import type { ToDo } from '@/lib/review/to-do';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { dutyName } from '../read/person-labels';
import { perspectiveBook } from '../read/perspectives';
import type { Addressee } from './recipients';

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
  /** They did something on the piece when it became their turn, or since: they were there. */
  there: boolean;
}
interface Row extends Omit<UntoldAct, 'to' | 'duty' | 'there'>, Addressee {
  params: string;
  there: 0 | 1;
}

// Counted by piece and person: what one person has to do on a piece is told in one letter.
const rows = statement((db) =>
  db.$client.prepare<[number], Row>(
    `WITH letters AS (SELECT DISTINCT t.piece_id, t.person_id FROM acts t JOIN people p ON p.id = t.person_id AND p.disabled = 0
       JOIN people_details d ON d.person_id = p.id WHERE t.told = 0 ORDER BY t.piece_id, t.person_id LIMIT ?)
     SELECT t.piece_id AS pieceId, t.action, t.subject, t.since, t.due, t.params, d.person_id AS personId, d.email, d.timezone,
       EXISTS (SELECT 1 FROM events v JOIN event_data e USING (seq) WHERE v.stream = t.piece_id AND e.actor = t.person_id AND e.at >= coalesce(nullif(t.appeared, ''), t.since)) AS there
     FROM letters l JOIN acts t ON t.piece_id = l.piece_id AND t.person_id = l.person_id JOIN people_details d ON d.person_id = t.person_id
     WHERE t.told = 0 ORDER BY t.piece_id, t.person_id, t.due IS NULL, t.due, t.since`,
  ),
);

/** Acts to tell of, by piece and person, most urgent first: those of so many letters, each with all of its acts. Derived rows are to be fresh. */
export function untoldActs(db: Database, mostLetters = 100): UntoldAct[] {
  const perspectives = perspectiveBook(db);
  return rows(db)
    .all(mostLetters)
    .map(({ personId, email, timezone, params, there, ...act }) => {
      const { duty, perspective } = JSON.parse(params) as { duty?: 'perspective' | 'fact_check'; perspective?: string | null };
      return {
        ...act,
        to: { personId, email, timezone },
        duty: duty ? dutyName({ duty, perspective: perspective ?? null }, perspectives) : '',
        there: there === 1,
      };
    });
}

const told = statement((db) =>
  db.$client.prepare<[string, string, string, string]>(
    'UPDATE acts SET told = 1 WHERE piece_id = ? AND person_id = ? AND action = ? AND subject = ?',
  ),
);
export const actTold = (db: Database, { pieceId, to, action, subject }: UntoldAct): void => {
  told(db).run(pieceId, to.personId, action, subject);
};
