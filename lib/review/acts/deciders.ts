import { dependsOnDecider } from '../depends-on-decider';
import { editionOf } from '../edition';
import { evaluateGate } from '../gate';
import { hasApproved } from '../has-approved';
import { isFirstOfTwo } from '../is-first-of-two';
import { passes } from '../passes';
import type { ActContext } from './act-context';

/** Whether nothing is missing but the decision: no item that somebody other than the deciding editor sees to. */
export const isReady = ({ gate }: Pick<ActContext, 'gate'>) =>
  gate.requirements.every((requirement) => passes(requirement) || isPersonal(requirement));

const isPersonal = ({ id, open }: ActContext['gate']['requirements'][number]) =>
  dependsOnDecider(id) && open.every((item) => item.kind === 'second_editor' || item.kind === 'marker');

/** Editors for whom the gate is open, or would be with a second decision; the one who runs the piece alone, if they are among them. */
export function deciders(context: ActContext, except: string | null = null): string[] {
  if (!isReady(context)) return [];
  const able = context.editors.filter((marker) => marker !== except && opens(context, marker));
  const first = context.responsible.filter((person) => able.includes(person));
  return first.length > 0 ? first : able;
}

function opens({ facts }: ActContext, marker: string): boolean {
  const digest = facts.correctionEdition ?? editionOf(facts).digest;
  // Approved already: it is another's turn.
  if (hasApproved(facts, marker, digest)) return false;
  const closed = evaluateGate(facts, marker).requirements.filter((requirement) => !passes(requirement));
  return closed.length === 0 || isFirstOfTwo(closed);
}
