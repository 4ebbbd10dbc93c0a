/**
 * The gate: all requirements of a policy version against one version of a piece, at one moment. Pure. The box on the screen, the API, `mark_publishable` and
 * `publish` all ask this function; the last two inside the transaction that writes.
 */
import { type Brief, brief } from './brief';
import type { GateFacts } from './facts';
import type { OpenItem } from './open-item';
import { authorAnswered } from './requirements/author-answered';
import { authorConsent } from './requirements/author-consent';
import { disclosure } from './requirements/disclosure';
import { factsChecked } from './requirements/facts-checked';
import { independence } from './requirements/independence';
import { nothingBlocking } from './requirements/nothing-blocking';
import { perspectivesHeard } from './requirements/perspectives-heard';
import { rightOfReply } from './requirements/right-of-reply';
import { secondEditor } from './requirements/second-editor';
import { type RequirementId, type RequirementStatus, requirementIds } from './vocabulary';

/** The pages on which something is done. `request`: where a reviewer answers their request; `text`: the piece, to read and write counterpoints on. */
export const placeForms = [
  'request',
  'text',
  'assign',
  'sweep',
  'review',
  'consent',
  'replies',
  'override',
  'lost',
  'edit',
  'decide',
] as const;
export type PlaceForm = (typeof placeForms)[number];

/** Where the thing that clears it is found. */
export type Place =
  | { to: 'sentence'; index: number }
  | { to: 'counterpoint'; id: string }
  | { to: 'claim'; id: string }
  | { to: 'form'; form: PlaceForm };

/** Why a requirement stands as it does; `lib/words/gate` has the sentence for each. Sentence numbers count from 1, as people count. */
export type Reason =
  | { code: 'met' }
  | { code: 'not_required' }
  | { code: 'does_not_apply' }
  | { code: 'overridden'; overrideId: string }
  | { code: 'rule_failed' }
  | { code: 'no_version' }
  /** `perspectives` were never validly heard; `stale` were, before a sentence of theirs changed. */
  | {
      code: 'perspectives_open';
      heard: number;
      of: number;
      perspectives: string[];
      stale: { perspective: string; sentence: number }[];
    }
  | { code: 'perspective_stale'; heard: number; of: number; perspective: string; sentence: number }
  | { code: 'perspectives_heard'; heard: number; of: number; lapsed: number }
  | { code: 'undisposed'; count: number }
  | { code: 'claims_without_verdict'; count: number }
  | { code: 'supported_without_quote'; count: number }
  | { code: 'claims_refuted'; count: number }
  | { code: 'unverifiable_not_attributed'; count: number }
  | { code: 'facts_not_signed' }
  /** `context`: those of them whose own words stand, beside others than before. */
  | { code: 'facts_changed'; count: number; sentences: number[]; context: number[] }
  | { code: 'facts_checked'; claims: number }
  | { code: 'unanswered'; count: number; until: string }
  | { code: 'revision_missing'; count: number }
  | { code: 'answered'; count: number; silent: number }
  | { code: 'blocking'; count: number; grounds: string[] }
  | { code: 'lost_place'; count: number }
  | { code: 'own_words_judged'; count: number; sentences: number[] }
  | { code: 'perspective_not_independent'; perspective: string }
  | { code: 'marker_checked_facts' }
  | { code: 'no_disclosure' }
  | { code: 'consent_open'; authors: number }
  | { code: 'consent_beforehand' }
  | { code: 'marker_took_part' }
  | { code: 'no_second_editor' }
  | { code: 'first_of_two' }
  | { code: 'nobody_named' }
  | { code: 'reply_not_recorded'; count: number }
  | { code: 'danger_unconfirmed'; count: number };

/** What a requirement's rule finds. */
export type Finding = {
  reason: Reason;
  places?: Place[];
  count?: { done: number; of: number };
} & (
  | /** null: it does not apply to this piece. */ { met: true | null; open?: undefined }
  | /** Everything that is missing, not only what `reason` names; never empty. */ { met: false; open: OpenItem[] }
);
export type Rule = (facts: Brief) => Finding;

export interface Requirement {
  id: RequirementId;
  status: RequirementStatus;
  reason: Reason;
  /** What is missing; under an override, what would be missing without it. */
  open: OpenItem[];
  places: Place[];
  count: { done: number; of: number } | null;
  overridable: boolean;
}
export interface Gate {
  version: number;
  satisfied: boolean;
  requirements: Requirement[];
}

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

export function evaluateGate(facts: GateFacts): Gate {
  const { version } = facts;
  if (!version) {
    const requirements = requirementIds.map((id) => row(facts, id, { met: false, reason: { code: 'no_version' }, open: [] }));
    return { version: 0, satisfied: false, requirements };
  }
  const indexed = brief(facts, version);
  const requirements = requirementIds.map((id) => judge(indexed, id));
  return { version: version.number, satisfied: requirements.every(passes), requirements };
}

/** Lets the piece through. An error never does. */
export const passes = (requirement: Pick<Requirement, 'status'>) =>
  ['satisfied', 'overridden', 'not_applicable'].includes(requirement.status);

function judge(facts: Brief, id: RequirementId): Requirement {
  if (!facts.policy.requirements[id].required) return row(facts, id, { met: null, reason: { code: 'not_required' } });
  try {
    return row(facts, id, rules[id](facts));
  } catch {
    // A rule that fails must never let a piece through (Gerrit: an error does not open the gate).
    return { ...row(facts, id, { met: false, reason: { code: 'rule_failed' }, open: [] }), status: 'error' };
  }
}

/** Precedence: error, not applicable, overridden, satisfied, unsatisfied. */
function row(facts: GateFacts, id: RequirementId, finding: Finding): Requirement {
  const { overridable } = facts.policy.requirements[id];
  const override =
    overridable && finding.met !== null ? facts.overrides.find((one) => excuses(one, id, facts.piece.policyVersion)) : undefined;
  const status = finding.met === null ? 'not_applicable' : override ? 'overridden' : finding.met ? 'satisfied' : 'unsatisfied';
  const settled = status !== 'unsatisfied';
  return {
    id,
    status,
    overridable,
    reason: override ? { code: 'overridden', overrideId: override.id } : finding.reason,
    open: finding.open ?? [],
    places: settled ? [] : (finding.places ?? []),
    count: finding.count ?? null,
  };
}

/** An override has two people, and holds for one requirement under one policy version. */
const excuses = (one: GateFacts['overrides'][number], id: RequirementId, policyVersion: number) =>
  one.requirement === id &&
  one.policyVersion === policyVersion &&
  one.confirmedBy !== null &&
  one.confirmedBy !== one.requestedBy;
