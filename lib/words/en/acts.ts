/** Every act in words: the command, why it is due, and the word on the button. */
import type { AlarmKind } from '../../review/alarm';
import { changesText } from '../../review/changes-text';
import type { ToDo } from '../../review/to-do';
import type { LossCause } from '../../review/vocabulary';
import { count, listing } from './grammar';
import { aNotice } from './names';
import { room } from './room';
import { screenWords } from './screen';
import { type NamedSentence, sentenceTitle } from './sentence-name';
import { lossCause, vocabulary } from './vocabulary';

export interface ActSetting {
  /** A name, or a role where the viewer may not know it. */
  person: (personId: string) => string;
  perspective: (slug: string) => string;
  /** Letter and number: "E3". */
  code: (perspective: string, code: number) => string;
  when: (at: string) => string;
  /** The sentence with this number in the current version. */
  sentence: (number: number) => NamedSentence;
  /** Why a note has no place in the current version. */
  loss: (counterpointId: string) => LossCause | null;
  /** Since when it waits, written. */
  since: string;
}

export type ActParams = { [One in ToDo as One['action']]: One['params'] };
interface Said<Params> {
  command: (params: Params, setting: ActSetting) => string;
  why: (params: Params, setting: ActSetting) => string;
  button: string | ((params: Params) => string);
}

type Asking = ActParams['assign_facts'];
const gone = ({ after, nobodyAsked }: Asking, { person, when }: ActSetting) => {
  if (nobodyAsked) return 'Nobody has been asked yet.';
  if (!after) return 'More people are needed than have been asked.';
  // When an account was closed is not kept with what its owner was asked for.
  if (after.status === 'closed') return `${person(after.personId)} left the newsroom.`;
  const did = {
    declined: 'declined',
    recused: 'stepped aside',
    lapsed: 'did not answer in time',
    released: 'was released',
  }[after.status];
  return `${person(after.personId)} ${did}, ${when(after.at)}.`;
};
const without = (what: string, { live }: Asking) =>
  live === 'marks'
    ? 'Until it is checked, the page marks the new words.'
    : `${live === 'correction' ? 'The correction' : 'It'} cannot run without ${what}.`;
const named = (params: { perspective: string; code: number }, setting: ActSetting) =>
  setting.code(params.perspective, params.code);

const whySettle = {
  stands: 'Its writer says that it is not settled.',
  unanswered: 'The author did not answer in time.',
  writer_left: 'The author has answered, but its writer is no longer a reviewer here.',
};
const youAccepted = 'You accepted.';
const whyReview = {
  accepted: youAccepted,
  cut: 'The passages of your counterpoints were cut.',
  withdrawn: 'You took your counterpoints back.',
};
const whyAsked = {
  answered: 'The author has answered.',
  changed: 'Its passage changed.',
  cut: 'Its passage was cut; your block holds until you lift it, or your time runs out.',
};
const whatWasSaid: Record<AlarmKind, { command: string; why: string }> = {
  fact_refuted: {
    command: 'A published fact was called wrong',
    why: 'A fact-checker called it unsupported or contradicted.',
  },
  changes_asked: {
    command: 'A reviewer asks for changes',
    why: 'They read the published text and signed that it has to change.',
  },
  sign_off_revoked: { command: 'A sign-off was taken back', why: 'It was given for the published text.' },
  judged_otherwise: {
    command: 'A published sentence is judged differently now',
    why: 'The fact-checker judges it differently than when it was published.',
  },
  stepped_aside: {
    command: 'A reviewer stepped aside',
    why: 'They signed off the published text, and now say that they should not have.',
  },
  block_raised: { command: 'A reviewer objects to the published text', why: 'The reason is one that blocks publication.' },
  counterpoint_withdrawn: {
    command: 'A published counterpoint was withdrawn',
    why: 'Its writer took it back; readers still have it.',
  },
  correction_refused: { command: 'A correction was not confirmed', why: 'Readers still have it, and are told so.' },
};
/** Words on a button that more than one act, or its letter, has. */
export const actButtons = {
  decide: 'Read and decide',
  answer: 'Read and answer',
  seeWrong: 'See what is wrong',
  seeWaiting: 'See what waits',
};
const checkerAsks = 'The fact-checker asks for changes.';

export const acts: { [Action in ToDo['action']]: Said<ActParams[Action]> } = {
  open_review: {
    command: () => 'Open the review',
    why: (p, s) => `Submitted ${s.since} by ${listing(p.by.map(s.person))}.`,
    button: 'Open review',
  },
  choose_perspectives: {
    command: (p, s) => (p.perspective ? `Add a perspective: ${s.perspective(p.perspective)}` : 'Add a perspective'),
    why: () => 'The policy asks for more perspectives than were chosen.',
    button: 'Choose',
  },
  overdue_review: {
    // No name here: authors read this line as well.
    command: (p, s) => `Overdue: ${p.perspective ? s.perspective(p.perspective) : 'the fact-check'}`,
    why: (p, s) =>
      p.missed === 'answer'
        ? `${s.person(p.reviewer)} had until ${s.when(p.at)} to say yes or no. Remind them, or ask somebody else.`
        : `${s.person(p.reviewer)} was due to finish by ${s.when(p.at)}. Remind them, or ask somebody else.`,
    button: 'Decide',
  },
  name_accused: {
    command: () => 'Say who is accused',
    why: () => 'The piece accuses somebody by name, and nobody is named yet.',
    button: 'Name them',
  },
  settle_after_publication: {
    command: (p, s) =>
      `${whatWasSaid[p.kind].command}${p.duty ? `: ${p.perspective ? s.perspective(p.perspective) : 'the fact-check'}` : ''}`,
    why: (p) =>
      p.kind === 'sign_off_revoked' && p.outcome === 'changes_needed'
        ? 'It had asked for changes to the text. Say that the text stays, or correct it.'
        : `${whatWasSaid[p.kind].why} Correct it, retract the piece, or say why it stays.`,
    button: actButtons.decide,
  },
  publish_correction: {
    command: () => 'Publish a correction',
    why: (p) => `Everything that changed in version ${p.version} was checked.`,
    button: actButtons.decide,
  },
  decide_proposal: {
    command: (p) => `Take up or decline version ${p.version}`,
    why: (p, s) => `${s.person(p.by)} proposed it for the published piece, ${s.since}. Readers do not see it.`,
    button: actButtons.decide,
  },
  find_editor: {
    command: () => 'Find another editor',
    why: (p) =>
      p.waits === 'correction'
        ? 'A second editor has to confirm a correction, and nobody here can. Invite one, or correct the text yourself.'
        : 'Another editor has to answer an objection to a published text, and nobody here can. Invite one.',
    button: actButtons.seeWaiting,
  },
  find_somebody: {
    command: (p) => `Find a way forward: ${vocabulary.requirement[p.requirement].toLowerCase()}`,
    why: () => 'Nobody here can do what is still missing. Ask somebody else, or ask for an exception.',
    button: actButtons.decide,
  },
  assign: {
    command: (p, s) => `Assign somebody for ${s.perspective(p.perspective)}`,
    why: (p, s) => `${gone(p, s)} ${without('this perspective', p)}`,
    button: 'Assign',
  },
  assign_facts: {
    command: () => 'Assign somebody for the fact-check',
    why: (p, s) => `${gone(p, s)} ${without('a fact-check', p)}`,
    button: 'Assign',
  },
  decide_override: {
    command: () => 'Confirm or refuse an override',
    why: (p, s) =>
      `${s.person(p.by)} asked to override ${vocabulary.requirement[p.requirement].toLowerCase()}, ${s.since}. A second editor decides, and readers will see it.`,
    button: actButtons.decide,
  },
  decide_policy: {
    command: () => 'Adopt or refuse a weaker policy',
    why: (p, s) =>
      `${s.person(p.by)} asked to move it to policy ${p.policyVersion}, ${s.since}. That policy asks for less, so a second editor decides, and readers will see it.`,
    button: actButtons.decide,
  },
  decide_overrule: {
    command: (p, s) => `Decide on overruling ${named(p, s)}`,
    why: (p, s) => `${s.person(p.by)} asked for it. For this reason it takes two editors; without the second, the block holds.`,
    button: actButtons.decide,
  },
  settle_block: {
    command: (p, s) => `Settle the block of ${named(p, s)}`,
    why: (p) => whySettle[p.cause],
    button: actButtons.decide,
  },
  place_again: {
    command: (p, s) => `Say where ${named(p, s)} belongs now`,
    why: (p, s) => lossCause(s.loss(p.counterpointId)),
    button: 'Say where',
  },
  record_reply: {
    command: (p) => (p.count === 1 ? 'Get the reply of the person accused' : `Get the replies of ${p.count} people accused`),
    why: () => 'The piece accuses somebody by name.',
    button: 'Record',
  },
  confirm_reply: {
    command: () => 'Confirm that a reply was not sought',
    why: (p, s) => `${s.person(p.by)} says that asking would be dangerous, ${s.since}. A second editor has to confirm it.`,
    button: actButtons.decide,
  },
  mark_publishable: {
    command: () => 'Mark it publishable',
    why: ({ version, overridden = [] }) =>
      overridden.length === 0
        ? `Version ${version} has everything that this desk requires.`
        : `Version ${version} can run by exception: ${listing(overridden.map((id) => vocabulary.requirement[id].toLowerCase()))} ${overridden.length === 1 ? 'is' : 'are'} overridden; the rest is there.`,
    button: actButtons.decide,
  },
  publish: {
    command: () => 'Publish',
    why: (p, s) =>
      `Publishable since ${s.since}, version ${p.version}.${p.scheduledAt ? ` It is scheduled for ${s.when(p.scheduledAt)}.` : ''}`,
    button: actButtons.decide,
  },
  confirm_correction: {
    command: (p) => `Confirm ${aNotice(p.type ?? 'correction')}`,
    why: (p, s) =>
      `${s.person(p.by)} ${changesText(p.type ?? 'correction') ? 'corrected the published piece' : 'published a note, and no word of the text changed'}, ${s.since}. Until a second editor confirms it, the page says so.`,
    button: actButtons.decide,
  },
  answer_request: {
    command: (p, s) => `Accept or decline: ${p.perspective ? s.perspective(p.perspective) : 'the fact-check'}`,
    why: (p, s) => `${s.person(p.by)} asked you, ${s.since}.`,
    button: actButtons.answer,
  },
  review: {
    command: (p, s) => `Review: ${p.perspective ? s.perspective(p.perspective) : 'your part'}`,
    why: (p) => whyReview[p.cause],
    button: 'Review',
  },
  check_facts: {
    command: (p) => (p.cause === 'revised' ? 'Check the facts again' : 'Check the facts'),
    why: (p) => (p.cause === 'revised' ? 'You asked for changes, and there is a new version.' : youAccepted),
    button: 'Check',
  },
  say_whether: {
    command: (p, s) => `Say whether ${named(p, s)} still stands`,
    why: (p) => whyAsked[p.cause],
    button: actButtons.answer,
  },
  confirm_changed: {
    command: (p) =>
      p.judge > 0
        ? `Judge ${count(p.judge, 'changed sentence')}${p.count > 0 ? ` and confirm ${p.count} more` : ''}`
        : `Confirm ${p.sentence > 0 ? count(p.count, 'changed sentence') : 'what changed beside the text'}`,
    why: (p, s) =>
      `${p.sentence > 0 ? `${sentenceTitle(s.sentence(p.sentence))}${p.count + p.judge > 1 ? ' and others' : ''} changed.` : screenWords.textChanged}`,
    button: (p) => (p.judge > 0 ? 'Judge' : 'Confirm'),
  },
  resubmit: { command: () => 'Change it and submit again', why: (_, s) => `The desk returned it, ${s.since}.`, button: 'Write' },
  rework_correction: {
    command: () => 'Withdraw the correction in review, or make another',
    why: (p) =>
      p.cause === 'refuted'
        ? `The fact-check calls ${count(p.refuted, 'claim')} of it unsupported or contradicted.`
        : p.cause === 'checker'
          ? checkerAsks
          : p.cause === 'promised'
            ? 'An answer says that the text was revised, but it was not.'
            : 'It has no disclosure.',
    button: actButtons.seeWrong,
  },
  revise: {
    command: () => 'Revise and submit again',
    why: (p, s) =>
      p.cause === 'refuted'
        ? `The fact-check asks for a change to ${count(p.refuted, 'claim')}.`
        : p.cause === 'checker'
          ? checkerAsks
          : p.cause === 'promised'
            ? 'You answered that you revised the text, but there is no new version.'
            : `Changes were requested, ${s.since}.`,
    button: 'Write',
  },
  answer: {
    command: (p, s) => (p.count > 1 ? `Answer ${count(p.count, 'counterpoint')}` : `Answer ${named(p, s)}`),
    why: (p, s) => `${p.blocks ? `${named(p, s)} is blocking.` : 'Readers will see the counterpoint and your answer.'}`,
    button: 'Answer',
  },
  give_ok: {
    command: (p) => `Give your OK to version ${p.version}`,
    why: () => room.consent.meaning,
    button: actButtons.decide,
  },
  add_disclosure: {
    command: () => 'Add a disclosure',
    why: () => '“None” is an answer; an empty field is not.',
    button: 'Write',
  },
};

/** An act with its own parameters; the form keeps the two together for the compiler. */
type ActOf<Action extends ToDo['action']> = { [One in Action]: { action: One; params: ActParams[One] } }[Action];

/** A row of the desk in words: the command, why it waits, and the button. */
export function actWords<Action extends ToDo['action']>(
  act: ActOf<Action>,
  setting: ActSetting,
): { command: string; why: string; button: string } {
  const words = acts[act.action];
  const { button } = words;
  return {
    command: words.command(act.params, setting),
    why: words.why(act.params, setting),
    button: typeof button === 'string' ? button : button(act.params),
  };
}
