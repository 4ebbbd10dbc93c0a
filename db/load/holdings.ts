import type { Holding, HoldingKind } from '@/lib/review/holding';
import { isAskedFor } from '@/lib/review/working';
import type { Database } from '../open';
import { query } from '../query';
import { assignmentsOf } from './assignments';
import type { Loading } from './loading';
import { authorsOf } from './piece';

interface Row {
  kind: HoldingKind;
  id: string;
  pieceId: string;
  deskId: string;
  duty: 'perspective' | 'fact_check' | null;
  perspective: string | null;
  dueAt: string | null;
  responseHours: number;
  answerHours: number;
  code: number;
}
// Pieces on their way: what is published, declined or not yet submitted is in nobody's hands.
const held = query((db) =>
  db.$client.prepare<[{ who: string }], Row>(
    `WITH open AS (SELECT p.*, json_extract(o.data, '$.responseHours') AS hours, json_extract(o.data, '$.answerHours') AS answer_hours FROM pieces p
       JOIN policies o ON o.desk_id = p.desk_id AND o.version = p.policy_version
       WHERE p.publication IN ('none', 'scheduled') AND p.review IN ('submitted', 'returned', 'in_review', 'changes_requested', 'publishable')),
     held (kind, id, piece_id, duty, perspective, due_at) AS (
       SELECT 'assignment', id, piece_id, duty, perspective, due_at FROM assignments WHERE person_id = @who AND status IN ('invited', 'accepted')
       UNION ALL SELECT 'schedule', id, id, NULL, NULL, NULL FROM open WHERE publication = 'scheduled' AND scheduled_by = @who
       UNION ALL SELECT 'piece', id, id, NULL, NULL, NULL FROM open WHERE opened_by = @who
       UNION ALL SELECT 'authorship', piece_id, piece_id, NULL, NULL, NULL FROM piece_authors WHERE person_id = @who
       UNION ALL SELECT DISTINCT 'approval', piece_id, piece_id, NULL, NULL, NULL FROM approvals WHERE by = @who AND ended_at IS NULL
       UNION ALL SELECT 'override', id, piece_id, NULL, NULL, NULL FROM overrides WHERE end IS NULL AND @who IN (requested_by, confirmed_by)
       UNION ALL SELECT 'adoption', id, piece_id, NULL, NULL, NULL FROM adoptions WHERE end IS NULL AND confirmed_by IS NULL AND asked_by = @who
       UNION ALL SELECT 'overrule', id, piece_id, NULL, NULL, NULL FROM counterpoints WHERE @who IN (overruled_by, overrule_finished_by)
       UNION ALL SELECT 'reply', id, piece_id, NULL, NULL, NULL FROM replies
         WHERE kind = 'not_sought_danger' AND ended_at IS NULL AND @who IN (by, confirmed_by)
       UNION ALL SELECT 'unposted_block', id, piece_id, 'perspective', perspective, NULL FROM counterpoints
         WHERE by = @who AND posted = 0 AND outcome IS NULL AND block_ground IN ('danger', 'legal'))
     SELECT h.kind, h.id, h.piece_id AS pieceId, p.desk_id AS deskId, h.duty, h.perspective, h.due_at AS dueAt, p.hours AS responseHours,
       p.answer_hours AS answerHours, p.last_code + row_number() OVER (PARTITION BY h.piece_id, h.kind ORDER BY h.id) AS code
     FROM held h JOIN open p ON p.id = h.piece_id ORDER BY p.changed_at DESC, h.kind, h.id`,
  ),
);
interface Colleague {
  id: string;
  roles: string[];
  holds: string[];
  checksFacts: boolean;
}
const here = query((db) =>
  db.$client.prepare<[{ who: string; now: string }], { id: string; roles: string; holds: string; checksFacts: number }>(
    `SELECT id, roles, holds, checks_facts AS checksFacts FROM people
     WHERE disabled = 0 AND id <> @who AND (away_until IS NULL OR away_until <= @now) ORDER BY id`,
  ),
);

/** What the person has in hand on pieces that are on their way, and who else could take each. */
export function holdingsOf(db: Database, who: string, now: string): Holding[] {
  const colleagues = here(db)
    .all({ who, now })
    .map(({ id, roles, holds, checksFacts }) => ({
      id,
      roles: JSON.parse(roles) as string[],
      holds: JSON.parse(holds) as string[],
      checksFacts: checksFacts === 1,
    }));
  const staff = new Map<string, Staff>();
  return held(db)
    .all({ who })
    .map(({ kind, id, pieceId, duty: named, perspective, dueAt, responseHours, answerHours, code }): Holding => {
      const duty = named && { kind: named, perspective, dueAt: dueAt ?? now, responseHours };
      const filing = kind === 'unposted_block' ? { code, answerHours } : null;
      return { kind, id, pieceId, duty, filing, takers: takers(() => staffOf(db, pieceId, staff), { kind, duty }, colleagues) };
    });
}
export const holdings = ({ db, id, now }: Loading) => holdingsOf(db, id, now);

interface Staff {
  authors: string[];
  /** Asked to review it, or barred from that. */
  asked: Set<string>;
}
/** Read once for each piece. */
function staffOf(db: Database, pieceId: string, known: Map<string, Staff>): Staff {
  const found = known.get(pieceId);
  if (found) return found;
  const asked = assignmentsOf(db, pieceId).filter((assignment) => assignment.conflict === true || isAskedFor(assignment));
  const staff = { authors: authorsOf(db, pieceId), asked: new Set(asked.map(({ personId }) => personId)) };
  known.set(pieceId, staff);
  return staff;
}

/** As the commands that give the same thing would allow it: `assign_reviewer`, `add_author`, `schedule`. */
function takers(staff: () => Staff, { kind, duty }: Pick<Holding, 'kind' | 'duty'>, colleagues: Colleague[]): string[] {
  if (!['assignment', 'authorship', 'schedule', 'piece'].includes(kind)) return [];
  const { authors, asked } = staff();
  const may = ({ id, roles, holds, checksFacts }: Colleague): boolean => {
    if (authors.includes(id)) return false;
    const isFree = !asked.has(id);
    switch (kind) {
      case 'assignment':
        return isFree && (duty?.perspective ? holds.includes(duty.perspective) : checksFacts);
      case 'authorship':
        return isFree && roles.includes('author');
      case 'schedule':
      case 'piece':
        return roles.includes('editor');
      default:
        return false;
    }
  };
  return colleagues.filter(may).map((colleague) => colleague.id);
}
