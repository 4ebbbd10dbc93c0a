import { dependsOnDecider } from '../depends-on-decider';
import type { RequirementId } from '../vocabulary';
import type { Act } from './act';
import type { ActContext } from './act-context';
import { isReady } from './deciders';

/** These come after everything else, so nobody is asked for them while something else is open. */
const comesLast = (id: RequirementId): boolean => id === 'author_consent' || dependsOnDecider(id);

/** So that nothing waits for nobody: what is open and has no act of anybody is the responsible editor's. `others` are all other acts. */
export function findSomebodyActs(context: ActContext, others: readonly Act[]): Act[] {
  const { facts, gate, changedAt, responsible } = context;
  const served = new Set(others.flatMap((act) => act.requirements));
  const open = gate.requirements.filter((requirement) => requirement.status === 'unsatisfied' && !served.has(requirement.id));
  const first = open.filter((requirement) => !comesLast(requirement.id));
  const nobodyDecides =
    facts.piece.review === 'in_review' && isReady(context) && !others.some((act) => act.action === 'mark_publishable');
  const found =
    first.length > 0
      ? first.map((requirement) => requirement.id)
      : served.size > 0
        ? []
        : open.map((requirement) => requirement.id);
  const requirements = found.length === 0 && nobodyDecides ? (['independence'] as const) : found;
  return requirements.flatMap((requirement) =>
    responsible.map((personId) => ({
      action: 'find_somebody',
      params: { requirement },
      personId,
      role: 'editor',
      subject: requirement,
      requirements: [requirement],
      since: changedAt,
      due: null,
      place: { to: 'form', form: 'decide' },
    })),
  );
}
