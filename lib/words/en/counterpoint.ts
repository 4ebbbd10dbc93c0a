/** Counterpoints: writing, answering, closing, and what the whole piece leaves out. */
import type { BlockGround, ResponseKind } from '../../review/vocabulary';
import { count } from '../plural';
import { vocabulary } from './vocabulary';

const answered: Record<ResponseKind, string> = { revised: 'revised', replied: 'replied', declined: 'declined' };

export const counterpoint = {
  name: 'Counterpoint',
  missing: 'What is missing',
  missingHint: 'What the whole piece leaves out, from your perspective.',
  on: (p: { exact: string }) => `Counterpoint on “${p.exact}”`,
  named: (p: { code: string; perspective: string; state: string }) => `Counterpoint ${p.code}, ${p.perspective}, ${p.state}`,
  sources: (p: { number: number }) => count(p.number, 'source'),
  written: (p: { by: string; when: string }) => `${p.by}, ${p.when}`,
  waitingFor: (p: { name: string; until: string | null }) =>
    p.until ? `waiting for ${p.name} until ${p.until}` : `waiting for ${p.name}`,
  readersSeeBoth: 'readers will see both',
  answeredBy: (p: { author: string; kind: ResponseKind; when: string }) => `${p.author} ${answered[p.kind]}, ${p.when}`,
  didNotAnswer: (p: { author: string; when: string }) => `${p.author} did not answer by ${p.when}. Readers will be told.`,
  withdrawnBy: (p: { by: string; when: string; reason: string | null }) =>
    p.reason ? `By ${p.by}, ${p.when}: “${p.reason}”` : `By ${p.by}, ${p.when}.`,
  blocking: (p: { ground: BlockGround; until: string | null }) =>
    `Blocking: ${vocabulary.ground[p.ground]}${p.until ? `, until ${p.until}` : ''}`,
  blockingClose: (p: { name: string }) => `${p.name} can close it; an editor can overrule it.`,
  blockingCloseYou: 'You can close it; an editor can overrule it.',
  overruled: (p: { by: string; when: string }) => `Overruled by ${p.by}, ${p.when}.`,
  held: (p: { reason: string }) => `Held, so it does not run: “${p.reason}”`,
  stale: (p: { cause: string }) => `Stale: ${p.cause}.`,
  lost: (p: { exact: string; version: number }) => `“${p.exact}” is gone from version ${p.version}.`,
  cut: (p: { version: number }) => `Its passage was cut in version ${p.version}.`,
  onThisPassage: 'On this passage',
  answer: 'Answer',
  satisfied: 'Satisfied',
  stands: 'It stands',
  stillStands: 'It still stands',
  withdraw: 'Withdraw',
  placeThere: 'Place it there',
  selectAnother: 'Select another passage',
  noLongerApplies: 'No longer applies…',
  hold: 'Hold…',
  run: 'Let it run',
  overrule: 'Overrule…',
  keep: 'Keep counterpoint',
  form: {
    what: 'This counterpoint',
    perspective: 'Your perspective',
    text: 'Your counterpoint',
    textHint: 'Readers will see it, with your perspective.',
    textMissing: 'Write the counterpoint',
    sourceUrl: 'Address of the source',
    sourceTitle: 'Title of the source',
    block: 'Hold publication on this',
    blockHint:
      'Only on one of these grounds; disagreement is none. After an answer you have a set time, then it stands and no longer holds. Danger and law: if an editor releases you before you finish, it is filed as it stands.',
    noBlock: 'No, it runs beside the text',
    ground: 'Ground',
  },
  answerForm: {
    what: 'This answer',
    kind: 'What you did',
    revised: 'I revised the text',
    revisedHint: 'Say what changed. The reviewer looks at it in the next version.',
    replied: 'I reply',
    repliedHint: 'The text stays. Readers see the counterpoint and your reply, in the same size.',
    declined: 'I decline',
    declinedHint: 'Say why. Readers see both.',
    text: 'Your answer',
    textMissing: 'Write the answer',
    send: 'Send the answer',
  },
  holdForm: {
    title: (p: { code: string }) => `Hold ${p.code}`,
    reason: 'Why readers will not see it',
    reasonHint: 'Its writer sees this reason.',
    send: 'Hold it',
  },
  overruleForm: {
    title: (p: { code: string }) => `Overrule the block of ${p.code}`,
    reason: 'Why it does not hold',
    reasonHint: 'It goes into the review record. Legal and danger need a second editor.',
    send: 'Overrule the block',
  },
  withdrawForm: {
    title: (p: { code: string }) => `Withdraw ${p.code}`,
    reason: 'Why',
    reasonHint: 'One sentence. It stays in the review record.',
    send: 'Withdraw it',
  },
  emptyLost: 'Everything has its place',
  emptyLostNext: (p: { version: number }) => `Every open counterpoint has its passage in version ${p.version}.`,
  empty: 'No counterpoints yet',
  emptyNext: 'Select a passage, or use the button on a sentence.',
};
