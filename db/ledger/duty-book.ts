import type { Duty, DutyBook } from '@/lib/review/event-duty';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';

const byId = {
  assignment: statement((db) => db.$client.prepare<[string], Duty>('SELECT duty, perspective FROM assignments WHERE id = ?')),
  signOff: statement((db) => db.$client.prepare<[string], Duty>('SELECT duty, perspective FROM sign_offs WHERE id = ?')),
  counterpoint: statement((db) =>
    db.$client.prepare<[string], { by: string; perspective: string }>('SELECT by, perspective FROM counterpoints WHERE id = ?'),
  ),
};
const asked = statement((db) =>
  db.$client.prepare<[string, string], Duty>(
    'SELECT duty, perspective FROM assignments WHERE piece_id = ? AND person_id = ? LIMIT 1',
  ),
);

/** What `eventDuty` asks about an event of this piece, looked up one by one. */
export const dutyBook = (db: Database, pieceId: string): DutyBook => ({
  assignment: (id) => byId.assignment(db).get(id),
  signOff: (id) => byId.signOff(db).get(id),
  counterpoint: (id) => byId.counterpoint(db).get(id),
  everAsked: (personId) => asked(db).get(pieceId, personId),
});
