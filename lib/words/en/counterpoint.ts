/** Counterpoints: writing, answering, closing, and what the whole piece leaves out. */
import { type BlockGround, type ResponseKind, takesTwoEditors } from '../../review/vocabulary';
import { count, hours } from './grammar';
import { vocabulary } from './vocabulary';

/** Until when a block holds at the longest. */
const holdsOn = (after: number | null) =>
  after === null
    ? 'after the author answers it does not hold for long.'
    : `after the author answers, for ${hours(after)} at the longest.`;
const answered: Record<ResponseKind, string> = { revised: 'revised', replied: 'replied', declined: 'declined' };

const overruling = (ground: BlockGround) =>
  takesTwoEditors(ground) ? 'two editors can overrule it' : 'an editor can overrule it';

export const counterpoint = {
  name: 'Counterpoint',
  missing: 'What is missing',
  missingHint: 'What the whole piece leaves out, from your perspective.',
  sources: (p: { number: number }) => count(p.number, 'source'),
  written: (p: { by: string; when: string }) => `${p.by}, ${p.when}`,
  waitingFor: (p: { name: string; until: string | null }) =>
    p.until ? `waiting for ${p.name} until ${p.until}` : `waiting for ${p.name}`,
  readersSeeBoth: 'readers will see both',
  answeredBy: (p: { author: string; kind: ResponseKind; when: string }) => `${p.author} ${answered[p.kind]}, ${p.when}`,
  withdrawnBy: (p: { by: string; when: string; reason: string | null }) =>
    p.reason ? `By ${p.by}, ${p.when}: “${p.reason}”` : `By ${p.by}, ${p.when}.`,
  blocking: (p: { ground: BlockGround; until: string | null }) =>
    `Blocking: ${vocabulary.ground[p.ground]}${p.until ? `, until ${p.until}` : ''}`,
  willBlock: (p: { ground: BlockGround; hours: number | null }) =>
    `${vocabulary.ground[p.ground]}, from when you finish until you call it settled; ${holdsOn(p.hours)}`,
  blockingClose: (p: { name: string; ground: BlockGround }) => `${p.name} can take it back; ${overruling(p.ground)}.`,
  blockingCloseYou: (p: { ground: BlockGround }) => `You can take it back; ${overruling(p.ground)}.`,
  held: (p: { reason: string }) => `Held, so it does not run: “${p.reason}”`,
  stale: (p: { cause: string }) => `Needs another look: ${p.cause}.`,
  onThisPassage: 'On this passage',
  answer: 'Answer',
  satisfied: 'Settled',
  stands: 'Not settled',
  stillStands: 'It still stands',
  withdraw: 'Take it back',
  placeThere: 'Place it there',
  selectAnother: 'Select another passage',
  noLongerApplies: 'No longer applies…',
  hold: 'Hold back…',
  run: 'Let it run',
  overrule: 'Overrule…',
  form: {
    what: 'This counterpoint',
    perspective: 'Your perspective',
    text: 'Your counterpoint',
    textHint: 'Readers see it under the name of your perspective, without your own.',
    textMissing: 'Write the counterpoint',
    sourceUrl: 'Address of the source',
    sourceTitle: 'Title of the source',
    sourceTitleMissing: 'Give the title of the source',
    block: 'Hold the piece for this',
    blockHint: (p: { hours: number | null }) =>
      `Only for one of these reasons. Disagreeing is not one. ${
        p.hours === null
          ? 'After the author answers it does not hold for long.'
          : `After the author answers you have ${hours(p.hours)}; then it no longer holds the piece.`
      } Danger and law: if an editor releases you before you finish, it is filed as it stands.`,
    noBlock: 'No, it runs beside the text',
  },
  answerForm: {
    what: 'This answer',
    kind: 'What you did',
    revised: 'I revised the text',
    revisedHint: 'Say what changed. The reviewer is told at once.',
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
    reasonHint: 'It stays in the piece’s history, at the desk. Legal and danger need a second editor.',
    send: 'Overrule the block',
  },
  withdrawForm: {
    title: (p: { code: string }) => `Take back ${p.code}`,
    reason: 'Why',
    reasonHint: 'One sentence. It stays in the piece’s history, at the desk.',
    send: 'Take it back',
  },
  emptyLost: 'Everything has its place',
  emptyLostNext: (p: { version: number }) => `Every open counterpoint has its passage in version ${p.version}.`,
};
