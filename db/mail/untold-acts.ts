import type { ToDo } from '@/lib/review/to-do';
import { wordsIn } from '@/lib/words/catalogues';
import { deskLanguageOf } from '@/lib/words/language';
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

const isToTell =
  't.told = 0 AND EXISTS (SELECT 1 FROM people p JOIN people_details d ON d.person_id = p.id WHERE p.id = t.person_id AND p.disabled = 0)';
const pieces = statement((db) =>
  db.$client
    .prepare<[number], string>(`SELECT DISTINCT t.piece_id FROM acts t WHERE ${isToTell} ORDER BY t.piece_id LIMIT ?`)
    .pluck(),
);
/** Pieces on which somebody has something to do and has not heard of it: at most so many. */
export const piecesToTell = (db: Database, most: number): string[] => pieces(db).all(most);

const rows = statement((db) =>
  db.$client.prepare<[string], Row>(
    `SELECT t.piece_id AS pieceId, t.action, t.subject, t.since, t.due, t.params, d.person_id AS personId, d.email, d.timezone, d.locale,
       EXISTS (SELECT 1 FROM events v JOIN event_data e USING (seq) WHERE v.stream = t.piece_id AND e.actor = t.person_id AND e.at >= coalesce(nullif(t.appeared, ''), t.since)) AS there
     FROM json_each(?) asked JOIN acts t ON t.piece_id = asked.value JOIN people_details d ON d.person_id = t.person_id
     WHERE ${isToTell} ORDER BY t.piece_id, t.person_id, t.due IS NULL, t.due, t.since`,
  ),
);

/** Acts on these pieces to tell of, by piece and person, most urgent first. Derived rows are to be fresh. */
export function untoldActs(db: Database, pieceIds: readonly string[]): UntoldAct[] {
  const perspectives = perspectiveBook(db);
  return rows(db)
    .all(JSON.stringify(pieceIds))
    .map(({ personId, email, timezone, locale, params, there, ...act }) => {
      const { duty, perspective } = JSON.parse(params) as { duty?: 'perspective' | 'fact_check'; perspective?: string | null };
      return {
        ...act,
        to: { personId, email, timezone, locale },
        duty: duty ? dutyName(wordsIn(deskLanguageOf(locale)), { duty, perspective: perspective ?? null }, perspectives) : '',
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
