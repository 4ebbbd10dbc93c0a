import type { Act } from './acts/act';
import type { Place } from './place';
import type { Reason } from './reason';

/** What those who are waited for do about a reason: what its sentence says, or something else that comes first. */
export type Clearing = 'it' | 'assign' | 'open_review' | 'revise' | 'settle' | 'find_somebody';

interface Cleared {
  acts: Act[];
  does: Clearing;
}

/**
 * Whom the sentence of a reason names: who has an act that does what the sentence says, about the very things that it names. A requirement may miss more than
 * its reason names, and other people may wait for that. Without such an act, who does what comes first. `waiting`: the acts of the requirement.
 */
export function whoClears(code: Reason['code'], places: readonly Place[], waiting: readonly Act[]): Cleared {
  const found = (does: Clearing, acts: Act[]): Cleared | null => (acts.length > 0 ? { acts, does } : null);
  const named = new Set(places.flatMap((place) => (place.to === 'counterpoint' ? [place.id] : [])));
  const aboutOthers = ({ params }: Act) => code === 'blocking' && 'counterpointId' in params && !named.has(params.counterpointId);
  const doing = waiting.filter(({ action }) => !decidesOnException.includes(action));
  const instead = (does: Clearing) =>
    found(
      does,
      doing.filter(({ action }) => comesFirst[action] === does),
    );
  return (
    instead('open_review') ??
    found(
      'it',
      doing.filter((act) => doneBy[code]?.includes(act.action) && !aboutOthers(act)),
    ) ??
    instead('assign') ??
    instead('revise') ??
    instead('settle') ??
    instead('find_somebody') ?? { acts: doneBy[code] ? [] : doing, does: 'it' }
  );
}

/** A colleague who decides on an exception does not clear the requirement. */
const decidesOnException: Act['action'][] = ['decide_override', 'decide_policy'];

/** What is done before anybody can do what a sentence says. */
const comesFirst: Partial<Record<Act['action'], Clearing>> = {
  open_review: 'open_review',
  assign: 'assign',
  assign_facts: 'assign',
  revise: 'revise',
  resubmit: 'revise',
  settle_after_publication: 'settle',
  find_somebody: 'find_somebody',
  find_editor: 'find_somebody',
};

const checks: Act['action'][] = ['answer_request', 'check_facts', 'confirm_changed'];
const hears: Act['action'][] = ['answer_request', 'review', 'confirm_changed', 'choose_perspectives'];
const decides: Act['action'][] = ['mark_publishable', 'publish_correction'];
/** The acts that do what the sentence of a reason says. A reason that is not here says nothing that anybody does. */
const doneBy: Partial<Record<Reason['code'], Act['action'][]>> = {
  perspectives_open: hears,
  perspective_stale: hears,
  undisposed: checks,
  claims_without_verdict: checks,
  supported_without_quote: checks,
  facts_not_signed: checks,
  facts_changed: checks,
  facts_need_changes: ['revise'],
  claims_refuted: ['revise'],
  unverifiable_not_attributed: ['revise'],
  unanswered: ['answer'],
  revision_missing: ['revise'],
  blocking: ['answer', 'say_whether', 'place_again', 'settle_block', 'decide_overrule'],
  lost_place: ['place_again'],
  marker_checked_facts: decides,
  marker_wrote_words: decides,
  marker_took_part: decides,
  first_of_two: decides,
  no_disclosure: ['add_disclosure'],
  consent_open: ['give_ok'],
  nobody_named: ['name_accused'],
  reply_not_recorded: ['record_reply'],
  danger_unconfirmed: ['confirm_reply'],
};
