import { editionOf } from '../edition';
import type { GateFacts } from '../facts';
import { evaluateGate, type Gate, passes } from '../gate';
import { editorsOf, responsible } from './responsible';

/** These two depend on who decides; all others are the same for every editor. */
const personal = ['second_editor', 'independence'];

/** Editors for whom the gate is open, or would be with a second decision; the one who runs the piece alone, if they are among them. */
export function deciders(facts: GateFacts, gate: Gate): string[] {
  if (gate.requirements.some((one) => !passes(one) && !personal.includes(one.id))) return [];
  const able = editorsOf(facts).filter((marker) => opens(facts, marker));
  const first = responsible(facts).filter((person) => able.includes(person));
  return first.length > 0 ? first : able;
}

function opens(facts: GateFacts, marker: string): boolean {
  const { digest } = editionOf(facts);
  // Approved already: it is another's turn.
  if (
    facts.approvals.some((one) => one.by === marker && one.edition === digest && one.policyVersion === facts.piece.policyVersion)
  )
    return false;
  const closed = evaluateGate({ ...facts, marker }).requirements.filter((one) => !passes(one));
  return closed.every((one) => one.reason.code === 'first_of_two');
}
