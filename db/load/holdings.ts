import type { Actor } from '@/lib/review/facts';
import type { Holding, HoldingKind } from '@/lib/review/holding';
import { mayAskAboutHolding } from '@/lib/review/may-ask-about-holding';
import { can, type Relation } from '@/lib/review/permissions';
import { isAskedFor } from '@/lib/review/working';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { relationTo } from '../store/target';
import { assignmentsOf } from './assignments';
import { type Loading, NotFound } from './loading';
import { loadPiece } from './piece';

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
/**
 * Work on pieces on their way: what is published, declined, withdrawn or not yet submitted is in nobody's hands. Decisions also where they can count once more: on a
 * withdrawn piece, and for a correction in review. A private block wherever it stands.
 */
const held = statement((db) =>
  db.$client.prepare<[{ who: string }], Row>(
    `WITH open AS (SELECT * FROM pieces
       WHERE publication IN ('none', 'scheduled') AND review IN ('submitted', 'returned', 'in_review', 'changes_requested', 'publishable')),
     deciding (piece_id) AS (SELECT id FROM open UNION ALL SELECT id FROM pieces WHERE publication = 'none' AND review = 'withdrawn'
       UNION ALL SELECT piece_id FROM pending_corrections WHERE state = 'in_review'),
     held (kind, id, piece_id, duty, perspective, due_at) AS (
       SELECT 'assignment', s.id, piece_id, duty, perspective, due_at FROM assignments s JOIN open ON open.id = piece_id
         WHERE person_id = @who AND status IN ('invited', 'accepted')
       UNION ALL SELECT 'schedule', id, id, NULL, NULL, NULL FROM open WHERE publication = 'scheduled' AND scheduled_by = @who
       UNION ALL SELECT 'piece', id, id, NULL, NULL, NULL FROM open WHERE opened_by = @who
       UNION ALL SELECT 'authorship', piece_id, piece_id, NULL, NULL, NULL FROM piece_authors JOIN open ON open.id = piece_id WHERE person_id = @who
       UNION ALL SELECT DISTINCT 'approval', a.piece_id, a.piece_id, NULL, NULL, NULL FROM deciding d CROSS JOIN approvals a USING (piece_id)
         WHERE by = @who AND ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM pieces WHERE id = a.piece_id AND publication = 'live' AND publishable_edition = a.edition)
           AND NOT EXISTS (SELECT 1 FROM corrections c WHERE c.piece_id = a.piece_id AND c.edition = a.edition)
       UNION ALL SELECT 'override', id, piece_id, NULL, NULL, NULL FROM deciding CROSS JOIN overrides USING (piece_id)
         WHERE end IS NULL AND @who IN (requested_by, confirmed_by)
       UNION ALL SELECT 'adoption', id, piece_id, NULL, NULL, NULL FROM deciding CROSS JOIN adoptions USING (piece_id)
         WHERE end IS NULL AND confirmed_by IS NULL AND asked_by = @who
       UNION ALL SELECT 'overrule', id, piece_id, NULL, NULL, NULL FROM deciding CROSS JOIN counterpoints USING (piece_id)
         WHERE @who IN (overruled_by, overrule_finished_by)
       UNION SELECT 'overrule', n.id, piece_id, NULL, NULL, NULL FROM counterpoints n JOIN pieces p ON p.id = piece_id
         WHERE overruled_by = @who AND block_state = 'blocks' AND publication = 'live'
       UNION ALL SELECT 'reply', id, piece_id, NULL, NULL, NULL FROM deciding CROSS JOIN replies USING (piece_id)
         WHERE kind = 'not_sought_danger' AND ended_at IS NULL AND @who IN (by, confirmed_by)
       UNION ALL SELECT 'unposted_block', id, piece_id, 'perspective', perspective, NULL FROM counterpoints
         WHERE by = @who AND posted = 0 AND outcome IS NULL AND block_ground IN ('danger', 'legal'))
     SELECT h.kind, h.id, h.piece_id AS pieceId, p.desk_id AS deskId, h.duty, h.perspective, h.due_at AS dueAt,
       json_extract(o.data, '$.responseHours') AS responseHours, json_extract(o.data, '$.answerHours') AS answerHours,
       p.last_code + row_number() OVER (PARTITION BY h.piece_id, h.kind ORDER BY h.id) AS code
     FROM held h JOIN pieces p ON p.id = h.piece_id JOIN policies o ON o.desk_id = p.desk_id AND o.version = p.policy_version
     ORDER BY p.changed_at DESC, h.kind, h.id`,
  ),
);
interface Colleague {
  id: string;
  roles: string[];
  holds: string[];
  checksFacts: boolean;
}
const here = statement((db) =>
  db.$client.prepare<[{ who: string; now: string }], { id: string; roles: string; holds: string; checksFacts: number }>(
    `SELECT id, roles, holds, checks_facts AS checksFacts FROM people
     WHERE disabled = 0 AND id <> @who AND (away_until IS NULL OR away_until <= @now) ORDER BY id`,
  ),
);

/** What the person has in hand, who else could take each, and whether this viewer is asked. */
export function holdingsOf(db: Database, who: string, now: string, viewer: Actor): Holding[] {
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
      const known = staff.get(pieceId) ?? staffOf(db, pieceId, viewer);
      staff.set(pieceId, known);
      const asked = mayAskAboutHolding({ kind }, viewer, known.relation, who === viewer.personId);
      return { kind, id, pieceId, duty, filing, takers: takers(known, { kind, duty }, colleagues), asked };
    });
}
export const holdings = ({ db, id, now, actor }: Loading) => holdingsOf(db, id, now, actor);

interface Staff {
  authors: string[];
  /** Asked to review it, or barred from that. */
  asked: Set<string>;
  /** The viewer's. */
  relation: Relation;
  /** The viewer may name co-authors. Else a list without its reviewers would name them. */
  namesAuthors: boolean;
}
function staffOf(db: Database, pieceId: string, viewer: Actor): Staff {
  const piece = loadPiece(db, pieceId);
  if (!piece) throw new NotFound();
  const asked = assignmentsOf(db, pieceId).filter((assignment) => assignment.conflict === true || isAskedFor(assignment));
  const relation = relationTo(db, piece, viewer);
  return {
    authors: piece.authors,
    asked: new Set(asked.map(({ personId }) => personId)),
    relation,
    namesAuthors: can(viewer, 'add_author', relation).allowed,
  };
}

/** As the commands that give the same thing would allow it: `assign_reviewer`, `add_author`, `schedule`. */
function takers(
  { authors, asked, namesAuthors }: Staff,
  { kind, duty }: Pick<Holding, 'kind' | 'duty'>,
  colleagues: Colleague[],
): string[] {
  const may = ({ id, roles, holds, checksFacts }: Colleague): boolean => {
    if (authors.includes(id)) return false;
    const isFree = !asked.has(id);
    switch (kind) {
      case 'assignment':
        return isFree && (duty?.perspective ? holds.includes(duty.perspective) : checksFacts);
      case 'authorship':
        return namesAuthors && isFree && roles.includes('author');
      case 'schedule':
      case 'piece':
        return roles.includes('editor');
      default:
        return false;
    }
  };
  return colleagues.filter(may).map((colleague) => colleague.id);
}
