/**
 * What a person has in hand on pieces that are on their way. Before an account is closed, a role is taken away or somebody is away, each holding is given to
 * somebody else, or it ends.
 */
export const askedKinds = [
  /** A review request or a duty that is not finished. */
  'assignment',
  /** A scheduled publication in their name. */
  'schedule',
  /** A piece that they run: they opened its review. */
  'piece',
  /** A piece that they write. */
  'authorship',
  /** The rest is nobody else's to give, so it can only end. */
  'approval',
  'override',
  'adoption',
  'overrule',
  'reply',
] as const;
/** `unposted_block`: a block on danger or legal grounds that they wrote and have not posted. Nobody is asked about it, since nobody else knows of it. */
export type HoldingKind = (typeof askedKinds)[number] | 'unposted_block';

export interface Holding {
  kind: HoldingKind;
  /** Of the assignment, override, adoption, counterpoint or reply; of the piece for the other kinds. */
  id: string;
  pieceId: string;
  /** Of an assignment or an unposted block: the duty, and what the next person is given. */
  duty: { kind: 'perspective' | 'fact_check'; perspective: string | null; dueAt: string; responseHours: number } | null;
  /** Of an unposted block: how it is filed when its writer goes. */
  filing: { code: number; answerHours: number } | null;
  /** Who can take it. Empty: it can only end. */
  takers: string[];
  /** Somebody is asked what becomes of it. What nobody is asked about ends, or stays with whoever is only away. */
  asked: boolean;
}

/** What somebody is appointed to, and whether they are here. */
type Appointment = {
  roles: readonly string[];
  holds: readonly string[];
  checksFacts: boolean;
  disabled: boolean;
  awayUntil: string | null;
};

export const goesAway = (before: Pick<Appointment, 'awayUntil'>, after: Pick<Appointment, 'awayUntil'>) =>
  before.awayUntil === null && after.awayUntil !== null;

const byEditors: HoldingKind[] = ['schedule', 'piece', 'approval', 'override', 'adoption', 'overrule', 'reply'];

/** Does this change of the person's appointment leave the holding without them? */
export function isLeft({ kind, duty }: Pick<Holding, 'kind' | 'duty'>, before: Appointment, after: Appointment): boolean {
  if (after.disabled && !before.disabled) return true;
  // Whoever writes goes on writing, wherever they are.
  if (goesAway(before, after) && kind !== 'unposted_block' && kind !== 'authorship') return true;
  const loses = (role: string) => before.roles.includes(role) && !after.roles.includes(role);
  if (byEditors.includes(kind)) return loses('editor');
  if (duty === null) return false;
  const appointed = duty.perspective === null ? after.checksFacts : after.holds.includes(duty.perspective);
  return loses('reviewer') || !appointed;
}
