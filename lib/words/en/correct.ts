/** The page on which an editor corrects what is live, and what the desk is asked about corrections. */

import { count } from './grammar';
import { piece } from './piece';
import { roomWords } from './text-page';

export const correctWords = {
  title: 'Correct the published text',
  say: 'Change the words in the text. Readers see nothing until you publish. What you type is kept on this device.',
  fromProposal: (p: { version: number }) =>
    `This is the author’s proposal, version ${p.version}. Change it if you need to. Readers see nothing until you publish.`,
  notLive: 'Only a published piece is corrected.',
  older:
    'The published text changed after you wrote this. Your words are here again; the difference shows everything that they would change, including what was corrected in the meantime.',
  startAgain: 'Start again from the published text',
  disclosure: 'Disclosure',
  out: 'What goes out',
  changed: (p: { fresh: number; cut: boolean; most: number | null }) =>
    p.fresh === 0
      ? p.cut
        ? 'Only cuts'
        : 'Nothing changed'
      : p.most === null
        ? `${count(p.fresh, 'sentence')} added or changed`
        : `${count(p.fresh, 'sentence')} added or changed; at most ${p.most} without a check first`,
  type: 'Kind',
  typePrompt: 'Choose',
  typeMissing: 'Choose what kind it is',
  types: {
    correction: 'something was wrong',
    clarification: 'something could be misread',
    editors_note: 'no word of the text changes',
    expression_of_concern: 'it is in doubt, and no word changes',
  },
  notice: 'Notice to readers',
  noticeHint: 'Above the byline, with the difference. Say what was wrong and what is right.',
  noticeMissing: 'Say what was wrong and what is right',
  difference: 'Difference from the published text',
  none: 'No word has changed yet.',
  noneNote: 'No word changes.',
  shows: 'What readers see',
  showsOf: {
    difference: 'The notice and the difference',
    withheld: 'The notice and the new words; the old words are not repeated',
  },
  /** Plain about what it does not do. */
  withheldSay:
    'The old words are removed from the text and from every notice. Counterpoints and answers stay until you take them off on the page of decisions, and the address of the page stays. Read the page again afterwards.',
  ground: 'Why the old words are not repeated',
  groundPrompt: 'Choose',
  groundMissing: 'Choose privacy, safety or law',
  deskReason: 'Reason for the desk',
  deskReasonHint: piece.decisions.reasonAtDesk,
  deskReasonMissing: 'Tell the desk why',
  how: 'When it goes out',
  now: 'Publish now, confirm within 24 hours',
  nowHint:
    'Readers see it at once. The page says “not yet checked” at each new sentence and line, and above the byline until when a second editor confirms.',
  review: 'Ask for the check first',
  reviewHint: 'Readers keep the old text until what changed was checked and an editor publishes it.',
  sendNow: (p: { isNote: boolean }) => `Publish this ${p.isNote ? 'note' : 'correction'} now`,
  sendReview: 'Ask for the check',
  approves: (p: { isNote: boolean }) => `You approve exactly ${p.isNote ? 'this note' : 'this difference and this notice'}.`,
  liveNow: (p: { version: number }) => `Version ${p.version} is live.`,
  told: 'The author is told and may answer beside the notice. A counterpoint on a changed passage runs on with the words it was written about.',

  /** On the page of decisions. */
  open: 'Correct…',
  confirmMeaning: 'You confirm these exact words. The marks in the text stay until the sentences are checked.',
  confirm: 'Confirm notice and difference',
  refuse: 'Do not confirm…',
  refuseTitle: 'Refuse to confirm this correction?',
  refuseSay:
    'Readers keep the corrected text and are told that a second editor did not confirm it. Then the editors have to fix it.',
  refuseFinal: 'Do not confirm it',
  refuseReason: 'What is wrong with it',
  refuseHint: 'The desk sees it.',
  refused: 'Not confirmed. The editors are asked to fix it.',
  states: {
    unconfirmed: 'not confirmed yet',
    confirmed: 'confirmed',
    refused: 'not confirmed by the second editor',
    reviewed: 'reviewed before it went out',
  },
  withheldFor: (p: { ground: string; reason: string }) => `Old words not repeated (${p.ground}): ${p.reason}`,
  answer: 'The author’s answer',
  answerHeld: 'held',
  hold: 'Take the answer off the page…',
  holdTitle: 'Take the author’s answer off the page?',
  holdSay: 'Readers see the notice without it. The author sees your reason.',
  holdFinal: 'Take it off',
  holdDone: 'The answer is off the page.',
  notesTitle: 'Counterpoints on the page',
  takeOff: 'Take it off the page…',
  takeOffTitle: (p: { code: string }) => `Take ${p.code} off the page?`,
  takeOffSay:
    'Readers see that there was a counterpoint and on which ground its words were taken off. Its writer, its author and the other editors are told. It cannot be put back.',
  takeOffGround: 'Ground',
  takeOffMissing: 'Choose the ground',
  takeOffReason: 'Reason',
  takeOffReasonHint: 'The desk, the author and its writer see it.',
  takeOffFinal: (p: { code: string }) => `Take ${p.code} off`,
  takenOff: 'Its words are off the page.',
  takenOffFor: (p: { ground: string }) => `Off the page: ${p.ground.toLowerCase()}`,
  answerIt: roomWords.answerCorrection,
  answerTitle: 'Answer this correction?',
  answerSay: 'One answer of up to 1,000 characters. It runs as it is, under your name.',
  answerFinal: 'Publish the answer',
  answerField: 'Your answer',
  answerDone: 'Your answer is on the page.',

  pendingTitle: (p: { version: number }) => `In review: version ${p.version}`,
  pendingSay: 'Readers keep the old text. Only what changed is checked.',
  publish: 'Publish this correction',
  publishMeaning: 'You approve exactly this notice and this difference.',
  publishOther: 'You made it, so another editor publishes it.',
  published: 'The correction is on the page.',
  withdraw: 'Withdraw it…',
  withdrawTitle: 'Withdraw this correction?',
  withdrawSay: 'The live text stays as it is. What was judged of this correction no longer counts.',
  withdrawFinal: 'Withdraw it',
  withdrawn: 'Withdrawn.',

  proposalTitle: (p: { version: number; by: string }) => `${p.by} proposes version ${p.version}`,
  take: 'Take it up',
  decline: 'Decline it…',
  declineTitle: (p: { version: number }) => `Decline version ${p.version}?`,
  declineSay: 'The live text stays as it is. The author sees your reason.',
  declineFinal: 'Decline it',
  declined: 'Declined.',

  alarmsTitle: 'Objections to the published text',
  alarms: {
    fact_refuted: 'A fact-checker calls this unsupported or contradicted',
    changes_asked: 'A reviewer asks for changes to the published text',
    sign_off_revoked: 'A reviewer took a sign-off back',
    judged_otherwise: 'The fact-checker judges this sentence differently now',
    stepped_aside: 'A reviewer who had signed for the text stepped aside',
    block_raised: 'A reviewer objects on a ground that blocks publication',
    counterpoint_withdrawn: 'A reviewer withdrew a counterpoint that readers have',
    correction_refused: 'A second editor did not confirm a correction',
  },
  noWords: 'No reason was given.',
  alarmMine: 'You said it, so another editor answers.',
  stays: 'It stays as it is…',
  staysTitle: 'Leave the text as it is?',
  staysSay: 'The record says that this was said, and on which day. Your reason stays on the desk.',
  staysFinal: 'Leave it as it is',
  stayed: 'Answered.',
  correctIt: 'Correct it',
};
