import { type Brief, oncePerBrief } from '../brief';
import { checkedFacts } from '../checked-facts';
import type { AssignmentFacts } from '../facts';
import type { Reason } from '../reason';
import { barFromApproving } from '../still-may-decide';
import { isWorking } from '../working';
import type { Finding, Rule } from './rule';

/** It is asked for every editor who might decide. */
const peopleWhoTookPart = oncePerBrief(
  (facts): ReadonlySet<string> =>
    new Set([
      ...facts.assignments.flatMap((assignment) =>
        wasOnlyAsked(assignment) ? [assignment.invitedBy] : [assignment.invitedBy, assignment.personId],
      ),
      ...facts.signOffs.map((signOff) => signOff.by),
      ...facts.confirmations.map((confirmation) => confirmation.by),
      ...facts.counterpoints.map((counterpoint) => counterpoint.by),
    ]),
);

const missingFrom = ({ version }: Brief, reason: Reason): Finding => ({
  met: false,
  reason,
  open: [{ kind: 'second_editor', text: version.digest }],
  places: [{ to: 'form', form: 'decide' }],
});

/** Never accepted, and neither stepped aside nor declared a conflict of interest: a request that came to nothing, or by mistake (docs/decisions/0030). */
const wasOnlyAsked = ({ status, conflict }: Pick<AssignmentFacts, 'status' | 'conflict'>) =>
  conflict === null && !isWorking({ status }) && status !== 'recused';

/**
 * Elevated: the editor who marks it publishable neither assigned nor reviewed it. Grave: two editors decide, and one of them at least took no part before.
 * Without a marker the question is whether the desk has such an editor.
 */
export const secondEditor: Rule = (facts, { marker, edition: currentEdition }) => {
  const missing = (reason: Reason) => missingFrom(facts, reason);
  const { stakes, authors } = facts.piece;
  if (!facts.policy.secondEditor.includes(stakes)) return { met: null, reason: { code: 'does_not_apply' } };
  const tookPart = peopleWhoTookPart(facts);
  const editors = facts.editors.map((editor) => editor.personId).filter((person) => !authors.includes(person));
  const fresh = editors.filter((person) => !tookPart.has(person));
  if (stakes !== 'grave') {
    const met = marker === null ? fresh.length > 0 : !tookPart.has(marker);
    if (met) return { met, reason: { code: 'met' } };
    return missing({ code: marker === null || fresh.length === 0 ? 'no_second_editor' : 'marker_took_part' });
  }
  const edition = currentEdition();
  const first = facts.approvals
    .filter(
      (approval) =>
        approval.edition === edition && approval.policyVersion === facts.piece.policyVersion && approval.by !== marker,
    )
    .filter((approval) => barFromApproving(facts, approval) === null && !checkedFacts(facts, approval.by))
    .map((approval) => approval.by);
  const deciding = marker === null ? first : [...first, marker];
  const others = editors.filter((person) => !deciding.includes(person));
  if (first.length === 0) return missing({ code: 'first_of_two' });
  if (deciding.length > 1 ? deciding.some((person) => !tookPart.has(person)) : others.length > 0)
    return { met: true, reason: { code: 'met' } };
  return missing({ code: fresh.length === 0 ? 'no_second_editor' : 'marker_took_part' });
};

/** What the policy requires at these stakes, independent of who marks. */
export const secondEditorAsked: Rule = ({ piece, policy }) =>
  policy.secondEditor.includes(piece.stakes)
    ? { met: true, reason: { code: piece.stakes === 'grave' ? 'two_editors' : 'uninvolved_editor' } }
    : { met: null, reason: { code: 'does_not_apply' } };
