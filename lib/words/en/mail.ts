/**
 * Mail: sent when it is somebody's turn. Never a title, a name or a word of an unpublished text: a subject is read over shoulders, and a
 * mailbox outlives a review.
 */
import { count } from '../plural';

const due = (p: { due: string | null }) => (p.due ? `[Due ${p.due}] ` : '');

/** One message for each thing that may need somebody: its subject, what to do, and the button. */
export const mail = {
  review: (p: { duty: string; due: string | null }) => ({
    subject: `${due(p)}Review: ${p.duty}`,
    text: 'You are asked to review a piece. Say first whether you have a conflict of interest; then you see the text.',
    button: 'Accept or decline',
  }),
  submitted: () => ({
    subject: 'A piece has come in',
    text: 'An author submitted a piece. Return it, or open its review.',
    button: 'Read and decide',
  }),
  resubmitted: () => ({
    subject: 'A piece has come back',
    text: 'The author changed a piece as you had asked.',
    button: 'See what changed',
  }),
  returned: () => ({
    subject: 'Your piece was returned',
    text: 'An editor returned your piece before review, with reasons.',
    button: 'Read the reasons',
  }),
  changesRequested: () => ({
    subject: 'Changes are asked of you',
    text: 'An editor asks for changes to your piece, with reasons.',
    button: 'Read the reasons',
  }),
  declined: () => ({
    subject: 'Your piece was declined',
    text: 'An editor decided not to run your piece, with reasons.',
    button: 'Read the reasons',
  }),
  toAnswer: (p: { due: string | null; number: number }) => ({
    subject: `${due(p)}${count(p.number, 'counterpoint')} to answer`,
    text: 'A reviewer finished. Answer each counterpoint: revise, reply, or decline with a reason. What is not answered in time is published so.',
    button: 'Read and answer',
  }),
  answered: () => ({
    subject: 'The author answered you',
    text: 'The author answered your counterpoint. Say whether that satisfies you.',
    button: 'Read the answer',
  }),
  stale: () => ({
    subject: 'The text changed after you signed off',
    text: 'What you signed for has changed, so your sign-off no longer covers it. Look at what changed.',
    button: 'See what changed',
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
  held: () => ({
    subject: 'Your counterpoint is held back',
    text: 'An editor decided that your counterpoint does not run with the piece, with a reason.',
    button: 'Read the reason',
  }),
  requestDeclined: () => ({
    subject: 'A reviewer cannot do it',
    text: 'Somebody you had asked cannot review the piece. Ask somebody else.',
    button: 'Ask somebody else',
  }),
  override: () => ({
    subject: 'An override waits for a second editor',
    text: 'An editor asks for an exception to a requirement. Another editor confirms it, or does not.',
    button: 'Read and decide',
  }),
  corrected: () => ({
    subject: 'Your published piece was corrected',
    text: 'An editor corrected your published piece. Read the notice and the difference. You may answer beside the notice; your answer runs as it is.',
    button: 'Read the correction',
  }),
  passageCorrected: () => ({
    subject: 'The passage of your counterpoint was corrected',
    text: 'A correction changed the passage that your published counterpoint is on. Your counterpoint runs on, with the words that it was written about.',
    button: 'See what changed',
  }),
  correctionRefused: () => ({
    subject: 'A correction was not confirmed',
    text: 'A second editor did not confirm a correction of a published piece. Readers still have it, and are told so. Put it right, or say why it stays.',
    button: 'Read and decide',
  }),
  correctionWithdrawn: () => ({
    subject: 'A correction in review ended',
    text: 'A correction that was in review was withdrawn, or another one went out first. Readers keep the text that is live.',
    button: 'See what is live',
  }),
  proposed: () => ({
    subject: 'An author proposes another text of a published piece',
    text: 'The author of a published piece made a new version. Readers do not see it. Take it up as a correction, or decline it with a reason.',
    button: 'Read and decide',
  }),
  proposalTaken: () => ({
    subject: 'Your proposal was taken up',
    text: 'An editor took up the version that you proposed for your published piece.',
    button: 'See what became of it',
  }),
  proposalDeclined: () => ({
    subject: 'Your proposal was declined',
    text: 'An editor declined the version that you proposed for your published piece, with a reason. Readers keep the text that is live.',
    button: 'Read the reason',
  }),
  answerHeld: () => ({
    subject: 'Your answer to a correction was taken off the page',
    text: 'An editor took your answer off the published page, with a reason.',
    button: 'Read the reason',
  }),
  saidAgainst: () => ({
    subject: 'Somebody speaks against a published text',
    text: 'A reviewer or fact-checker no longer stands by something that readers have. Correct it, retract the piece, or say why it stays.',
    button: 'Read and decide',
  }),
  correction: () => ({
    subject: '[Within 24 hours] Confirm a correction',
    text: 'An editor corrected a published piece. A second editor confirms it within 24 hours.',
    button: 'Read and confirm',
  }),
  published: () => ({
    subject: 'Your piece is published',
    text: 'Your piece is out, with its counterpoints and your answers beside it.',
    button: 'Read it',
  }),
  notPublished: () => ({
    subject: 'A scheduled piece did not go out',
    text: 'Something that the desk requires is no longer there, so the piece was not published at its time.',
    button: 'See what is missing',
  }),
  invitation: (p: { newsroom: string; days: number }) => ({
    subject: `You are invited to ${p.newsroom}`,
    text: `You are invited to join ${p.newsroom}, where opinion pieces are reviewed before they run. The link works once, for ${count(p.days, 'day')}.`,
    button: 'Join',
  }),
  why: {
    turn: 'You get this mail because it is your turn on a piece.',
    invited: 'You get this mail because an administrator of the newsroom typed in your address.',
  },
};
export type MailWords = { subject: string; text: string; button: string };
