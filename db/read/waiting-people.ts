import type { ActRole } from '@/lib/review/acts/act';
import type { Actor } from '@/lib/review/facts';
import { mayBeNamed } from '@/lib/review/may-be-named';
import { mayKnow } from '@/lib/review/may-infer';
import type { PersonView } from '@/lib/review/views/common';
import type { DutyKind } from '@/lib/review/vocabulary';
import { fallbackLabels } from '@/lib/words/en/fallback-labels';
import type { Translate } from '@/lib/words/language';
import { dutyLabel } from './person-labels';
import type { Perspectives } from './perspectives';

/** What lists need to call somebody whom a piece waits for, without opening the piece. */
export interface WaitingPerson {
  personId: string;
  role: ActRole;
  /** The viewer wrote the piece, so who reviews it is closed to them. */
  viewerWrote: number;
  duty: DutyKind | null;
  perspective: string | null;
}
/** Columns of `Acting` beside `acts t` and `pieces p`. The duty is that of the assignment or of the own note that the act is about; null: an act of office. */
export const waitingPersonSql = `EXISTS (SELECT 1 FROM piece_authors v WHERE v.piece_id = p.id AND v.person_id = @me) AS viewerWrote,
  coalesce((SELECT s.duty FROM assignments s WHERE s.id = t.subject AND s.person_id = t.person_id),
    (SELECT 'perspective' FROM counterpoints n WHERE n.id = t.subject AND n.by = t.person_id)) AS duty,
  coalesce((SELECT s.perspective FROM assignments s WHERE s.id = t.subject AND s.person_id = t.person_id),
    (SELECT n.perspective FROM counterpoints n WHERE n.id = t.subject AND n.by = t.person_id)) AS perspective`;

/** In a judgement a reviewer is a perspective, in an act of office a name. */
export function waitingPersonLabel(
  t: Translate,
  row: WaitingPerson,
  viewer: Actor,
  name: string | undefined,
  perspectives: Perspectives,
): PersonView {
  const known = { personId: row.personId, label: name ?? t(fallbackLabels).formerMember, you: row.personId === viewer.personId };
  const identities = mayKnow('reviewer_identity', viewer, { isAuthor: row.viewerWrote === 1, assignments: [] });
  const reviews = row.role === 'reviewer' || row.role === 'fact_checker';
  const duty = row.duty && reviews ? { duty: row.duty, perspective: row.perspective } : null;
  return duty === null || mayBeNamed({ personId: row.personId, duty }, { personId: viewer.personId, identities })
    ? known
    : { personId: null, label: dutyLabel(t, duty, perspectives), you: false };
}

/** Several editors may do the same thing: a list says so once. */
export const anyEditor = (t: Translate): PersonView => ({ personId: null, label: t(fallbackLabels).editorAtStart, you: false });

interface Shared {
  pieceId: string;
  personId: string;
  role: ActRole;
  action: string;
  subject: string;
}
/** Rows in their order, with one for all editors who may do the same thing on the same piece. */
export function mergeEditors<Row extends Shared>(rows: readonly Row[]): { row: Row; shared: boolean }[] {
  const byAct = new Map<string, { row: Row; shared: boolean }>();
  for (const row of rows) {
    const { pieceId, personId, role, action, subject } = row;
    const key = [pieceId, action, subject, role === 'editor' ? '' : personId].join(' ');
    const known = byAct.get(key);
    if (known) known.shared = true;
    else byAct.set(key, { row, shared: false });
  }
  return [...byAct.values()];
}
