/**
 * Mail: sent when it is somebody's turn. Never a title, a name or a word of an unpublished text: a subject is read over shoulders, and a
 * mailbox outlives a review.
 */

import type { ToDo } from '../../review/to-do';
import type { CorrectionType } from '../../review/vocabulary';
import { actButtons } from './acts';
import { count } from './grammar';
import { aNotice } from './names';
import { requestWords } from './request';

const toDesk = 'Go to your desk';
const seeMissing = 'See what is missing';
const readReason = 'Read the reason';

/** One message for each thing that somebody has to know: its subject, what happened, and the button. */
export const mail = {
  declined: () => ({
    subject: 'Your piece was declined',
    text: 'An editor decided not to run your piece, with reasons.',
    button: 'Read the reasons',
  }),
  answered: () => ({
    subject: 'The author answered you',
    text: 'The author answered your counterpoint.',
    button: 'Read the answer',
  }),
  passageCut: () => ({
    subject: 'The passage of your counterpoint was cut',
    text: 'A new version no longer has the passage that your counterpoint was on, so the counterpoint is closed. If what you said belongs elsewhere, put it on another passage.',
    button: 'See what was cut',
  }),
  passageBack: () => ({
    subject: 'The passage of your counterpoint is back',
    text: 'A new version has the passage again that had been cut, so your counterpoint is open again. Say whether it still stands.',
    button: 'Read the passage',
  }),
  released: () => ({
    subject: 'You are released from a review',
    text: 'You no longer review a piece, and nothing more is asked of you. What you wrote and did not finish stays yours, and nobody else sees it; a block on danger or on law is filed as it stands.',
    button: 'See the piece',
  }),
  filedForYou: () => ({
    subject: 'Your block was filed as it stands',
    text: 'You were released from a review before you finished it. Your block on danger or on law holds all the same. You may take it back; two editors may overrule it.',
    button: 'See it',
  }),
  filed: () => ({
    subject: 'A block was filed when its reviewer was released',
    text: 'A reviewer who was released had a block on danger or on law that was not posted yet. It was filed as it stands and holds the piece. Its writer may take it back; two editors may overrule it.',
    button: 'Read it',
  }),
  editedAsPermitted: () => ({
    subject: 'An editor changed your piece, as you permit',
    text: 'You permit editors some changes beforehand, and one was made. Look at the difference. Until the piece runs you may take the permission back; then you are asked for your OK.',
    button: 'See the difference',
  }),
  held: () => ({
    subject: 'Your counterpoint is held back',
    text: 'An editor decided that your counterpoint does not run with the piece, with a reason.',
    button: readReason,
  }),
  overruled: () => ({
    subject: 'Your block was overruled',
    text: 'Your block no longer holds the piece: it was overruled, with a reason. Your counterpoint stays, without a block.',
    button: readReason,
  }),
  noteClosed: () => ({
    subject: 'Your counterpoint was closed',
    text: 'An editor closed your counterpoint, with a reason: its passage is gone, and the editor says that it no longer applies.',
    button: readReason,
  }),
  overrideRefused: () => ({
    subject: 'The override that you asked for was refused',
    text: 'Another editor refused it, with a reason. You can ask again.',
    button: readReason,
  }),
  policyRefused: () => ({
    subject: 'The policy that you asked for was refused',
    text: 'Another editor refused to move a piece to a policy that asks for less, with a reason. You can ask again.',
    button: readReason,
  }),
  correctionRefused: () => ({
    subject: 'Your correction was not confirmed',
    text: 'A second editor did not confirm your correction of a published piece, with a reason. Readers still have it, and are told so. Another editor decides what becomes of it.',
    button: readReason,
  }),
  withdrawn: () => ({
    subject: 'A piece was withdrawn',
    text: 'An author took the piece back. Nothing more is asked of you.',
    button: 'See the piece',
  }),
  over: () => ({
    subject: 'Your review is not needed any more',
    text: 'The piece that you were asked to review does not run. Nothing more is asked of you. Thank you.',
    button: toDesk,
  }),
  corrected: (p: { type: CorrectionType }) => ({
    subject: 'There is a new notice on your published piece',
    text: `An editor published ${aNotice(p.type)} on your piece. You may answer beside it; your answer runs as it is.`,
    button: 'Read the notice',
  }),
  passageCorrected: () => ({
    subject: 'The passage of your counterpoint was corrected',
    text: 'A correction changed the passage that your published counterpoint is on. Your counterpoint runs on, with the words that it was written about.',
    button: 'See what changed',
  }),
  correctionWithdrawn: () => ({
    subject: 'A correction in review ended',
    text: 'A correction that was in review was withdrawn, or another one went out first. Readers keep the text that is live.',
    button: 'See what is live',
  }),
  proposalTaken: () => ({
    subject: 'An editor made a correction from your proposal',
    text: 'An editor made a correction from the version that you proposed for your published piece. Its words may differ from yours.',
    button: 'See what became of it',
  }),
  proposalOpen: () => ({
    subject: 'Your proposal is with the desk again',
    text: 'The correction that an editor made from your proposal was not published. Your proposal waits for an editor again.',
    button: 'See your proposal',
  }),
  proposalDeclined: () => ({
    subject: 'Your proposal was declined',
    text: 'An editor declined the version that you proposed for your published piece, with a reason. Readers keep the text that is live.',
    button: readReason,
  }),
  takenOff: () => ({
    subject: 'A counterpoint was taken off a published page',
    text: 'An editor took the words of a counterpoint off the published page. The page says on which ground.',
    button: 'See the piece',
  }),
  answerHeld: () => ({
    subject: 'Your answer to a correction was taken off the page',
    text: 'An editor took your answer off the published page, with a reason.',
    button: readReason,
  }),
  lapsed: () => ({
    subject: 'Your review request was closed',
    text: 'You did not answer a review request in time, and an editor closed it. You can still accept it, if nobody else was asked.',
    button: 'See the request',
  }),
  coAuthor: () => ({
    subject: 'You are named as a co-author',
    text: 'You are now an author of a piece: you answer its counterpoints and give your OK, and you no longer review it or decide about it.',
    button: 'Read it',
  }),
  decisionEnded: () => ({
    subject: 'Something that an editor decided no longer counts',
    text: 'A decision on a piece ended, because the editor who made it can no longer decide. Somebody else has to.',
    button: 'See what is open',
  }),
  takenOver: () => ({
    subject: 'You take over from a colleague',
    text: 'A colleague left or is away, and you take over a piece of theirs, or its scheduled publication.',
    button: 'See the piece',
  }),
  accountClosed: () => ({
    subject: 'Your account was closed',
    text: 'An administrator closed your account, so you can no longer sign in. Whatever waited for you there was given to others or ended. Nothing more is asked of you. What is published stays on the newsroom’s front page.',
    button: 'See the front page',
  }),
  appointment: () => ({
    subject: 'Your part in the newsroom changed',
    text: 'An administrator changed what you may do or be asked to review. What you can no longer do was given to others or ended.',
    button: toDesk,
  }),
  publishedReviewed: () => ({
    subject: 'A piece that you were asked to review is published',
    text: 'It is out. Its page shows what runs beside it. Nothing more is asked of you. Thank you.',
    button: 'Read it',
  }),
  takenDown: () => ({
    subject: 'A published piece was taken back',
    text: 'An editor retracted or removed a piece that you worked on, with a reason.',
    button: readReason,
  }),
  published: () => ({
    subject: 'Your piece is published',
    text: 'Your piece is out. Its page shows what runs beside it.',
    button: 'Read it',
  }),
  notPublished: () => ({
    subject: 'A scheduled piece did not go out',
    text: 'Something that the desk requires is no longer there, so the piece was not published at its time.',
    button: seeMissing,
  }),
  unscheduled: () => ({
    subject: 'A piece is no longer scheduled',
    text: 'The editor in whose name a piece was scheduled can no longer decide about it, so it does not go out at its time. Another editor may schedule it again.',
    button: 'See the piece',
  }),
  invitation: (p: { newsroom: string; days: number }) => ({
    subject: `You are invited to ${p.newsroom}`,
    text: `You are invited to join ${p.newsroom}, where opinion pieces are reviewed before they run. The link works once, for ${count(p.days, 'day')}.`,
    button: 'Join',
  }),
  test: (p: { newsroom: string }) => ({
    subject: `Test letter from ${p.newsroom}`,
    text: 'This test letter arrived, so letters from your newsroom can arrive.',
    button: 'See letters that failed',
  }),
  why: {
    turn: 'You get this e-mail because it is your turn on a piece.',
    news: 'You get this e-mail because you are, or were, involved in what it is about.',
    invited: 'You get this e-mail because an administrator of the newsroom invited you.',
    test: 'You get this e-mail because you asked for a test letter.',
  },
};
export type MailWords = { subject: string; text: string; button: string };

interface Turn {
  /** "Affected communities", "Fact-check"; '' where the act is about none. */
  duty: string;
  /** By when, written. */
  due: string | null;
  /** How many more acts they have on the same piece. */
  more: number;
}
/** One message for each act. */
const turns: { [Action in ToDo['action']]: MailWords } = {
  open_review: {
    subject: 'A piece has come in',
    text: 'An author submitted a piece. Return it, or open its review.',
    button: actButtons.decide,
  },
  choose_perspectives: {
    subject: 'A piece needs another perspective',
    text: 'The policy asks for more perspectives than have been chosen. Choose another.',
    button: 'Choose',
  },
  assign: {
    subject: 'A reviewer is needed',
    text: 'A piece needs somebody for a perspective. Ask somebody.',
    button: 'Ask somebody',
  },
  assign_facts: {
    subject: 'A fact-checker is needed',
    text: 'Nobody can check what is open in a piece. Ask somebody.',
    button: 'Ask somebody',
  },
  overdue_review: {
    subject: 'A review is overdue',
    text: 'A reviewer let a date pass. Remind them, or ask somebody else.',
    button: 'See who',
  },
  decide_override: {
    subject: 'An override waits for a second editor',
    text: 'An editor asks for an exception to a requirement. Another editor confirms or refuses it.',
    button: actButtons.decide,
  },
  decide_policy: {
    subject: 'A weaker policy waits for a second editor',
    text: 'An editor asks to judge a piece under a policy that asks for less. Another editor adopts or refuses it.',
    button: actButtons.decide,
  },
  decide_overrule: {
    subject: 'Overruling a block waits for a second editor',
    text: 'An editor asks to overrule a block. For its reason that takes two editors.',
    button: actButtons.decide,
  },
  settle_block: {
    subject: 'A block waits for an editor',
    text: 'A counterpoint blocks a piece, and only an editor can settle it now.',
    button: actButtons.decide,
  },
  place_again: {
    subject: 'A counterpoint lost its place',
    text: 'A new version does not have the passage of a counterpoint. Say where it belongs now, or that it no longer applies.',
    button: 'Find its place',
  },
  name_accused: {
    subject: 'Say whom a piece accuses',
    text: 'A piece accuses somebody by name, and nobody is named yet.',
    button: 'Name them',
  },
  record_reply: {
    subject: 'A reply has to be asked for',
    text: 'A piece accuses somebody by name. Ask them, and record what they say.',
    button: 'Record it',
  },
  confirm_reply: {
    subject: 'A reply that was not sought waits for a second editor',
    text: 'An editor says that asking the person accused would be dangerous. Another editor confirms that.',
    button: actButtons.decide,
  },
  mark_publishable: {
    subject: 'A piece waits for your decision',
    text: 'Only your decision is missing. If something runs by exception, the page names it.',
    button: actButtons.decide,
  },
  publish: { subject: 'A piece can be published', text: 'It is marked publishable.', button: actButtons.decide },
  confirm_correction: {
    subject: 'Confirm a notice on a published piece',
    text: 'An editor published a correction or a note on a published piece. A second editor confirms it.',
    button: 'Read and confirm',
  },
  decide_proposal: {
    subject: 'An author proposes another text of a published piece',
    text: 'The author of a published piece made a new version. Readers do not see it. Take it up as a correction, or decline it with a reason.',
    button: actButtons.decide,
  },
  publish_correction: {
    subject: 'A correction can be published',
    text: 'Everything that a correction changes was checked. Read it, and publish it.',
    button: actButtons.decide,
  },
  rework_correction: {
    subject: 'A correction in review cannot go out as it is',
    text: 'Something is wrong with the correction that is in review. Withdraw it, or make another.',
    button: actButtons.seeWrong,
  },
  settle_after_publication: {
    subject: 'Look again at a published piece',
    text: 'Something was said against a published piece. An editor answers it.',
    button: actButtons.decide,
  },
  find_editor: {
    subject: 'A published piece needs another editor',
    text: 'Something about a published piece waits for another editor, and nobody can do it. Invite one.',
    button: actButtons.seeWaiting,
  },
  find_somebody: {
    subject: 'A piece is stuck',
    text: 'Nobody can do what is still missing. Ask somebody else, or ask for an exception.',
    button: seeMissing,
  },
  answer_request: {
    subject: 'Review',
    text: 'You are asked to review a piece. Say first whether you have a conflict of interest; then you see the text.',
    button: 'Accept or decline',
  },
  review: { subject: 'Your review is due', text: 'Write what you have to say, and finish your review.', button: 'Review' },
  check_facts: {
    subject: 'The facts wait for you',
    text: 'Check the facts of a piece, and sign for them.',
    button: 'Check',
  },
  say_whether: {
    subject: 'Say whether your counterpoint still stands',
    text: 'The author answered your counterpoint, or changed its passage.',
    button: actButtons.answer,
  },
  confirm_changed: {
    subject: 'Changed text waits for you',
    text: 'Look at the sentences that changed, and say whether they are right.',
    button: 'See what changed',
  },
  resubmit: {
    subject: 'Your piece was returned',
    text: 'An editor returned your piece before review, with reasons.',
    button: 'Read the reasons',
  },
  revise: {
    subject: 'Changes are asked of you',
    text: 'Your piece needs changes, with reasons.',
    button: 'Read the reasons',
  },
  answer: {
    subject: 'Counterpoints to answer',
    text: 'A reviewer finished. Answer each counterpoint: revise, reply, or decline with a reason. A counterpoint without an answer runs with “The author did not answer”. If a date is too early, tell the desk.',
    button: actButtons.answer,
  },
  give_ok: {
    subject: 'Your OK is needed',
    text: 'Only your OK is missing. Read the exact text, and give your OK.',
    button: actButtons.decide,
  },
  add_disclosure: {
    subject: 'Your disclosure is missing',
    text: 'Say what you disclose, or that there is nothing.',
    button: 'Write it',
  },
};

export function actMail(action: ToDo['action'], { duty, due, more }: Turn): MailWords {
  const { subject, text, button } = turns[action];
  return {
    // The day of a request is for yes or no; the review has another.
    subject: `${due ? `[${action === 'answer_request' ? requestWords.replyBy : 'Due'} ${due}] ` : ''}${subject}${duty ? `: ${duty}` : ''}`,
    text: more > 0 ? `${text} ${count(more, 'more thing', 'more things')} there ${more === 1 ? 'waits' : 'wait'} for you.` : text,
    button,
  };
}
