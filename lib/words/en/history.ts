/** One sentence for each kind of event, for a piece's history at the desk. What readers are told too is written in `happened`. An event without a sentence does not compile. */
import type { Duty } from '../../review/event-duty';
import type { EventType, Payloads } from '../../review/events';
import type { RequirementId } from '../../review/vocabulary';
import { count, listing } from './grammar';
import { happened } from './happened';
import { aNotice, changeNames, lineName } from './names';
import { type NamedSentence, sentenceChanged } from './sentence-name';
import { vocabulary } from './vocabulary';

/** How the things that an event names are called by the one who reads: labels already are as far as this reader may know people. */
interface HistoryLabels {
  /** Who did it, at the start of the sentence. */
  by: string;
  /** Somebody in office, by name. */
  person: (personId: string) => string;
  /** Somebody who was asked to review. */
  reviewer: (personId: string, duty: Duty) => string;
  perspective: (slug: string) => string;
  /** A counterpoint's mark, "E3". */
  code: (counterpointId: string) => string;
  /** Overruling its block takes two editors. */
  takesTwo: (counterpointId: string) => boolean;
  /** What an assignment or a sign-off is about: "the fact-check", "regional history". */
  duty: (assignmentOrSignOffId: string) => string;
  /** The requirement that an override is about. */
  overridden: (overrideId: string) => RequirementId | null;
  accused: (accusedId: string) => string;
  when: (instant: string) => string;
  /** The sentence with this number in this version. */
  sentence: (version: number, number: number) => NamedSentence;
}
type Sentences = { [T in EventType]: (payload: Payloads[T], say: HistoryLabels) => string };

/** Why somebody's decision ended. */
const whyEnded = {
  no_editor: 'the editor who gave it is no editor here any more',
  author: 'the editor who gave it is an author of the piece now',
  reviewer: 'the editor who gave it reviews the piece now',
  away: 'the editor who gave it is away',
  correction_over: 'the correction that it was for is over',
  changed: 'the words that it was about have changed',
} as const;
function endedDecision(
  ended: Payloads['decision_ended'],
  code: HistoryLabels['code'],
  overridden: HistoryLabels['overridden'],
): string {
  switch (ended.kind) {
    case 'approval':
      return 'An approval';
    case 'override':
      return `The override of ${requirement(overridden(ended.id))}`;
    case 'adoption':
      return 'The request for a weaker policy';
    case 'overrule':
      return `The overruling of ${code(ended.id)}`;
    case 'reply':
      return 'A reply that was not sought because of danger';
  }
}
const quoted = (reason: string | null) => (reason ? `: “${reason}”` : '.');
const requirement = (id: RequirementId | null) => (id ? vocabulary.requirement[id] : 'a requirement');
const topics = (names: readonly string[]) => listing(names.map((name) => name.replaceAll('-', ' ')));

const answered = {
  invited: 'was asked about',
  accepted: 'accepted the review of',
  declined: 'declined the review of',
  done: 'finished',
  lapsed: 'did not reply about',
  released: 'was released from',
} as const;
export const history: Sentences = {
  piece_created: (_, { by }) => `${by} started the piece.`,
  version_made: (p, { by }) =>
    p.change === 'author'
      ? happened.made({ by, number: p.number })
      : happened.edited({ by, number: p.number, changes: changeNames(p.kinds ?? [p.change]) }),
  sign_off_lapsed: (p, { duty, sentence }) =>
    p.line
      ? `The review of ${duty(p.signOffId)} needs another look: ${lineName(p.line)} changed in version ${p.version}.`
      : p.sentence === null
        ? `A sentence that the review of ${duty(p.signOffId)} covered was cut in version ${p.version}. Nothing needs to be reviewed again.`
        : `The review of ${duty(p.signOffId)} needs another look: ${sentenceChanged(sentence(p.version, p.sentence), p.version)}.`,
  submitted: (_, { by }) => `${by} submitted it.`,
  resubmitted: (_, { by }) => happened.resubmitted({ by }),
  returned: (p, { by }) => happened.returned({ by, reason: p.reason }),
  review_opened: (p, { by, perspective }) =>
    happened.opened({
      by,
      again: false,
      stakes: `${vocabulary.stakes[p.stakes]} stakes${p.topics.length > 0 ? `: ${topics(p.topics)}` : ''}`,
      perspectives: p.perspectives.map((required) => perspective(required.perspective)),
    }),
  changes_requested: (p, { by }) => happened.changesRequested({ by, reason: p.reason }),
  declined: (p, { by }) => `${by} declined the piece${quoted(p.reason)}`,
  withdrawn: (p, { by }) => `${by} withdrew the piece${quoted(p.reason)}`,
  policy_adopted: ({ policyVersion: version, adoptionId, stakes }, { by }) =>
    happened[adoptionId === undefined ? 'policyAdopted' : 'weakerPolicyAdopted']({
      by,
      version,
      stakes: `${vocabulary.stakes[stakes]} stakes`,
    }),
  adoption_requested: (p, { by }) =>
    `${happened.weakerPolicyAsked({ by, version: p.policyVersion })} It is under version ${p.fromVersion} now. A second editor decides.`,
  adoption_refused: (p, { by }) => happened.weakerPolicyRefused({ by, reason: p.reason }),
  adoption_withdrawn: (p, { by }) => `${by} no longer asks to move it to the weaker policy${quoted(p.reason)}`,
  reviewer_invited: (p, { by, reviewer, perspective, when }) =>
    `${by} asked ${reviewer(p.personId, p)} ${p.perspective ? `to speak for ${perspective(p.perspective)}` : 'to check the facts'}, due ${when(p.dueAt)}.`,
  assignment_answered: (p, { by, duty }) =>
    p.status === 'released'
      ? `${by} released the reviewer of ${duty(p.assignmentId)}${quoted(p.reason ?? null)}`
      : p.status === 'recused'
        ? happened.steppedAside({ by, duty: duty(p.assignmentId) })
        : `${by} ${answered[p.status]} ${duty(p.assignmentId)}.`,
  assignment_lapsed: (p, { duty }) => `The review request for ${duty(p.assignmentId)} lapsed: sought, no reply.`,
  counterpoint_added: (p, { by, code, perspective }) =>
    `${by} wrote ${code(p.id)} for ${perspective(p.perspective)}${p.kind === 'missing' ? ', on what is missing' : ''}${p.blockGround ? `; it blocks: ${vocabulary.ground[p.blockGround]}` : ''}.`,
  counterpoint_filed: (p, { code }) => `${code(p.counterpointId)} was filed as it stands, since its writer was released.`,
  counterpoint_edited: (p, { by, code }) => `${by} edited ${code(p.id)}.`,
  counterpoint_answered: (p, { by, code }) => happened.answered[p.kind]({ by, code: code(p.counterpointId) }),
  counterpoint_resolved: (p, { by, code }) =>
    p.outcome === 'satisfied'
      ? `${by} called ${code(p.counterpointId)} settled.`
      : p.outcome === 'stands'
        ? `${by} called ${code(p.counterpointId)} not settled.`
        : p.outcome === 'withdrawn'
          ? `${by} withdrew ${code(p.counterpointId)}${quoted(p.reason)}`
          : `${by} closed ${code(p.counterpointId)}: it no longer applies${quoted(p.reason)}`,
  counterpoint_upheld: (p, { by, code }) => `${by} read version ${p.version} and stands by ${code(p.counterpointId)}.`,
  passage_cut: (p, { code }) => `The passage of ${code(p.counterpointId)} was cut in version ${p.version}, which closed it.`,
  passage_returned: (p, { code }) =>
    `The passage of ${code(p.counterpointId)} is back in version ${p.version}, so it is open again.`,
  counterpoint_placed: (p, { by, code }) => `${by} found the place of ${code(p.counterpointId)} in version ${p.version}.`,
  // The reason for holding one is between the editors and its writer, so it is not told here.
  counterpoint_run: (p, { by, code }) =>
    p.runs ? `${by} lets ${code(p.counterpointId)} run with the piece.` : `${by} held ${code(p.counterpointId)} back.`,
  block_overruled: (p, { by, code, takesTwo }) =>
    !takesTwo(p.counterpointId)
      ? `${by} overruled ${code(p.counterpointId)}${quoted(p.reason)}`
      : p.second
        ? `${by} confirmed that ${code(p.counterpointId)} is overruled${quoted(p.reason)}`
        : `${by} asked to overrule ${code(p.counterpointId)}; a second editor decides${quoted(p.reason)}`,
  reply_recorded: (p, { by, accused }) =>
    p.kind === 'asked'
      ? `${by} recorded the reply of ${accused(p.accusedId)}.`
      : `${by} recorded that ${accused(p.accusedId)} was not asked: danger.`,
  reply_confirmed: (_, { by }) => `${by} confirmed that a reply was not sought: danger.`,
  sentences_disposed: (p, { by }) => `${by} judged ${count(p.dispositions.length, 'sentence')} of version ${p.version}.`,
  claim_added: (p, { by }) =>
    `${by} named ${p.sentences.length === 1 ? 'a sentence' : count(p.sentences.length, 'sentence')} as a fact to check.`,
  verdict_given: (p, { by }) => `${by} gave a verdict: ${vocabulary.verdict[p.verdict].toLowerCase()}.`,
  sentences_confirmed: ({ version, sentences, lines = [] }, { by }) => {
    const confirmed = listing([
      ...(sentences.length === 0 ? [] : [count(sentences.length, 'changed sentence')]),
      ...(lines.length === 0 ? [] : [count(lines.length, 'changed line')]),
    ]);
    return `${by} confirmed ${confirmed} of version ${version}.`;
  },
  signed_off: (p, { by }) => happened.signed[p.outcome]({ by, version: p.version, reason: p.statement }),
  sign_off_revoked: (p, { by, duty }) => `${by} revoked the review of ${duty(p.signOffId)}${quoted(p.reason)}`,
  author_added: (p, { by, person }) => `${by} named ${person(p.personId)} as an author.`,
  consented: (p, { by }) => happened.consented({ by, number: p.version }),
  permissions_changed: (p, { by }) => {
    const permitted = [
      ...(p.cuts === null ? [] : ['cut whole sentences']),
      ...(p.headline === null ? [] : ['change the headline']),
    ];
    return permitted.length === 0
      ? `${by} permits editors no change beforehand.`
      : `${by} permits editors beforehand to ${listing(permitted)}.`;
  },
  override_requested: (p, { by }) => happened.overrideAsked({ by, requirement: requirement(p.requirement), reason: p.reason }),
  override_confirmed: (p, { by, overridden }) =>
    happened.overrideConfirmed({ by, requirement: requirement(overridden(p.overrideId)) }),
  override_refused: (p, { by, overridden }) =>
    happened.overrideRefused({ by, requirement: requirement(overridden(p.overrideId)), reason: p.reason }),
  override_withdrawn: (p, { by, overridden }) =>
    `${by} no longer asks to override ${requirement(overridden(p.overrideId))}${quoted(p.reason)}`,
  decision_ended: (p, { code, overridden }) => `${endedDecision(p, code, overridden)} no longer counts: ${whyEnded[p.cause]}.`,
  publishable_approved: (p, { by }) => `${by} approved version ${p.version} as the first of two editors.`,
  marked_publishable: (p, { by }) => `${by} marked version ${p.version} publishable.`,
  publishable_lapsed: (p) =>
    p.cause === 'edition_changed'
      ? 'It is no longer publishable: what readers would see has changed.'
      : p.cause === 'policy_changed'
        ? 'It is no longer publishable: the policy has changed.'
        : 'It is no longer publishable: an editor who had approved it could not approve it any more.',
  scheduled: (p, { by, when }) => `${by} scheduled version ${p.version} for ${when(p.at)}.`,
  unscheduled: (p, { by }) =>
    p.cause === undefined
      ? `${by} took it off the schedule${quoted(p.reason)}`
      : `It is no longer scheduled: ${whyEnded[p.cause]}.`,
  taken_over: (p, { person }) =>
    p.what === 'piece' ? `${person(p.personId)} runs the piece from now on.` : `${person(p.personId)} took over the schedule.`,
  published: (p, { by }) => `${by} published version ${p.version}.`,
  corrected: (p, { by }) => `${by} published ${aNotice(p.type)}.`,
  correction_confirmed: (_, { by }) => happened.correctionConfirmed({ by }),
  // The reason is for editors alone.
  correction_refused: (_, { by }) => happened.correctionRefused({ by }),
  // The desk's reason is for editors alone.
  difference_withheld: (p, { by }) =>
    `${by} did not repeat the old words in the notice: ${vocabulary.withholding[p.ground].toLowerCase()}.`,
  correction_submitted: (p, { by }) =>
    `${by} asked for the check of a correction, version ${p.version}: ${vocabulary.correction[p.type].toLowerCase()}.`,
  correction_withdrawn: (p, { by }) =>
    p.reason === null
      ? 'A correction in review ended: another one went out first.'
      : `${by} withdrew a correction${quoted(p.reason)}`,
  correction_proposed: (p, { by }) => `${by} proposed version ${p.version} of the published text.`,
  proposal_taken: (p, { by }) => `${by} made a correction from the proposal, version ${p.version}.`,
  proposal_declined: (p, { by }) => `${by} declined the proposal, version ${p.version}${quoted(p.reason)}`,
  correction_answered: (_, { by }) => happened.correctionAnswered({ by }),
  correction_answer_held: (p, { by }) => `${by} took the author’s answer off the page${quoted(p.reason)}`,
  counterpoint_taken_off: (p, { by }) =>
    `${by} took a counterpoint off the page: ${vocabulary.takingOff[p.ground].toLowerCase()}${quoted(p.reason)}`,
  // Why is for editors alone.
  alarm_answered: (_, { by }) => `${by} answered what was said against the published text.`,
  retracted: (p, { by }) => `${by} retracted it${quoted(p.reason)}`,
  removed: (p, { by }) => `${by} removed it${quoted(p.reason)}`,
  page_made: () => 'The page that readers get was made.',
  desk_created: (_, { by }) => `${by} made the desk.`,
  policy_made: (p, { by }) => `${by} made policy ${p.version}.`,
  perspective_added: (p, { by, perspective }) => `${by} added the perspective ${perspective(p.slug)}.`,
  person_joined: (p, { person }) => `${person(p.personId)} joined.`,
  person_changed: (p, { by, person }) => `${by} changed the appointment of ${person(p.personId)}.`,
};

/** The sentence of one event. Reasons are quoted where everybody on the piece may read them; a conflict's statement never is. */
export function historySentence<T extends EventType>(type: T, payload: Payloads[T], say: HistoryLabels): string {
  return history[type](payload, say);
}
