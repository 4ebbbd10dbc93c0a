/**
 * The gate: all requirements of a policy version against one version of a piece, at one moment. Pure. The box on the screen, the API, `mark_publishable` and
 * `publish` all ask this function; the last two inside the transaction that writes.
 */

import { type Brief, brief, originalOf } from './brief';
import { dependsOnDecider } from './depends-on-decider';
import { type Edition, editionOfGate } from './edition-of-gate';
import type { GateFacts } from './facts';
import type { Gate, Requirement } from './gate-result';
import { overrideHolds } from './override-holds';
import { passes } from './passes';
import { requirementRule } from './policy';
import { authorAnswered } from './requirements/author-answered';
import { authorConsent } from './requirements/author-consent';
import { disclosure } from './requirements/disclosure';
import { factsChecked } from './requirements/facts-checked';
import { independence } from './requirements/independence';
import { nothingBlocking } from './requirements/nothing-blocking';
import { perspectivesHeard } from './requirements/perspectives-heard';
import { rightOfReply } from './requirements/right-of-reply';
import type { Deciding, Finding, Rule } from './requirements/rule';
import { secondEditor, secondEditorAsked } from './requirements/second-editor';
import { type RequirementId, requirementIds } from './vocabulary';

const rules: Record<RequirementId, Rule> = {
  perspectives_heard: perspectivesHeard,
  facts_checked: factsChecked,
  author_answered: authorAnswered,
  nothing_blocking: nothingBlocking,
  independence,
  disclosure,
  author_consent: authorConsent,
  second_editor: secondEditor,
  right_of_reply: rightOfReply,
};

/** What was found for some facts. They never change, so that each requirement is judged once, and again only for another editor if it depends on who marks. */
interface Evaluation {
  stated: Gate | null;
  edition: Edition | null;
  /** Requirements that are the same for every editor. */
  shared: Map<RequirementId, Requirement>;
}
const evaluations = new WeakMap<GateFacts, Evaluation>();
const gates = new WeakMap<GateFacts, Map<string | null, Gate>>();

function evaluationOf(facts: GateFacts): Evaluation {
  const original = originalOf(facts);
  const known = evaluations.get(original) ?? { stated: null, edition: null, shared: new Map() };
  evaluations.set(original, known);
  return known;
}

/** @param marker The editor who would mark it publishable. */
export function evaluateGate(facts: GateFacts, marker: string | null = facts.marker): Gate {
  const byMarker = gates.get(facts) ?? new Map<string | null, Gate>();
  gates.set(facts, byMarker);
  const gate = byMarker.get(marker) ?? evaluate(facts, marker, rules);
  byMarker.set(marker, gate);
  return gate;
}

/**
 * The gate as the edition states it: for no marker in particular, and the second editor as the policy asks. The second editor's own rule looks for approvals of
 * the edition, which would have to be known first.
 */
export function statedGate(facts: GateFacts): Gate {
  const evaluation = evaluationOf(facts);
  return (evaluation.stated ??= evaluate(facts, null, { ...rules, second_editor: secondEditorAsked }));
}

/** The edition: everything a reader will see, as a list of [kind, id, content digest] and one digest over it (design §2). */
export function editionOf(facts: GateFacts): Edition {
  const evaluation = evaluationOf(facts);
  return (evaluation.edition ??= editionOfGate(facts, statedGate(facts)));
}

function evaluate(facts: GateFacts, marker: string | null, by: typeof rules): Gate {
  const { version } = facts;
  if (!version) {
    const requirements = requirementIds.map((id) => row(facts, id, { met: false, reason: { code: 'no_version' }, open: [] }));
    return { version: 0, satisfied: false, requirements };
  }
  const { shared } = evaluationOf(facts);
  const indexed = brief(facts, version);
  const deciding: Deciding = { marker, edition: () => facts.correctionEdition ?? editionOf(facts).digest };
  const requirements = requirementIds.map((id) => {
    const known = shared.get(id);
    if (known) return known;
    const judged = judge(indexed, deciding, id, by[id]);
    if (!dependsOnDecider(id)) shared.set(id, judged);
    return judged;
  });
  return { version: version.number, satisfied: requirements.every(passes), requirements };
}

function judge(facts: Brief, deciding: Deciding, id: RequirementId, rule: Rule): Requirement {
  if (!requirementRule(facts.policy, id).required) return row(facts, id, { met: null, reason: { code: 'not_required' } });
  try {
    return row(facts, id, rule(facts, deciding));
  } catch {
    // A rule that fails must never let a piece through (Gerrit: an error does not open the gate).
    return { ...row(facts, id, { met: false, reason: { code: 'rule_failed' }, open: [] }), status: 'error' };
  }
}

/** Precedence: error, not applicable, overridden, satisfied, unsatisfied. */
function row(facts: GateFacts, id: RequirementId, finding: Finding): Requirement {
  const { overridable } = requirementRule(facts.policy, id);
  const { met, open = [] } = finding;
  // What names nothing that is open (a rule that failed, no version yet) can be excused by nobody.
  const excusable = overridable && (met === true || open.length > 0);
  const override = excusable
    ? facts.overrides.find((override) => override.requirement === id && overrideHolds(override, facts, open))
    : undefined;
  const status = met === null ? 'not_applicable' : override ? 'overridden' : met ? 'satisfied' : 'unsatisfied';
  const settled = status !== 'unsatisfied';
  return {
    id,
    status,
    overridable,
    reason: override ? { code: 'overridden', overrideId: override.id } : finding.reason,
    open,
    places: settled ? [] : (finding.places ?? []),
    count: finding.count ?? null,
  };
}
