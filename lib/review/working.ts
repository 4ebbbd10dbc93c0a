import type { Actor } from './facts';
import type { AssignmentState, DutyKind } from './vocabulary';

/** They accepted, and have perhaps signed since: whoever has the duty now. */
export const isWorking = ({ status }: { status: AssignmentState }) => status === 'accepted' || status === 'done';

/** The request is open, accepted or done: nobody took it back, and they did not decline. */
export const isAskedFor = ({ status }: { status: AssignmentState }) => status === 'invited' || isWorking({ status });

/** Whoever has lost the role or the appointment keeps what they duly said, and says nothing more. */
export const mayJudge = ({ status, appointed }: { status: AssignmentState; appointed: boolean }) =>
  isWorking({ status }) && appointed;

/** Is the person appointed to this duty now? */
export const isAppointed = (
  { roles, holds, checksFacts }: Pick<Actor, 'roles' | 'holds' | 'checksFacts'>,
  { duty, perspective }: { duty: DutyKind; perspective: string | null },
) =>
  (roles.includes('reviewer') || roles.includes('editor')) &&
  (duty === 'fact_check' ? checksFacts : perspective !== null && holds.includes(perspective));
