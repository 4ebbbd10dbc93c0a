/** What readers see: the piece, its record, the front page. */
import { count } from '../plural';

export const reader = {
  howWeReview: 'How we review',
  site: 'Site',
  by: (p: { name: string }) => `By ${p.name}`,
  opinion: 'Opinion',
  opinionOn: (p: { topic: string }) => `Opinion: ${p.topic}`,
  /** Says what review changed, not how much work was done. */
  changed: (p: { passages: number; unanswered: number; corrections: number }) => {
    const first = p.passages === 0 ? 'No passage changed in review' : `${count(p.passages, 'passage')} changed in review`;
    return p.unanswered === 0 ? first : `${first}; ${count(p.unanswered, 'objection')} unanswered`;
  },
  counterpoints: (p: { number: number }) => count(p.number, 'counterpoint'),
  nothingToAdd: 'read it, nothing to add',
  soughtNoReply: 'sought, no reply',
  exceptions: (p: { number: number }) => (p.number === 1 ? 'One exception:' : `${p.number} exceptions:`),
  record: 'Review record',
  recordLong: 'Review record of this piece',
  verify: ', with a proof that you can verify yourself',
  without: 'Without counterpoints',
  with: 'With counterpoints',
  tellUs: 'Tell us about an error',
  whatChanged: 'What changed',
  didNotAnswer: (p: { author: string }) => `${p.author} did not answer.`,
  letsStand: 'The reviewer lets this counterpoint stand.',
  inFull: (p: { code: string }) => `Read ${p.code} and the answer in full`,
  notOpened: 'name not given',
  reviewerOf: (p: { perspective: string }) => `${p.perspective} reviewer`,
  missing: 'What is missing',
  checked: (p: { date: string }) => `checked ${p.date}`,
  foot: 'The opinions are their writers’ own. The facts were checked sentence by sentence before publication.',
  retracted: 'This piece is retracted',
  removed: 'This piece is removed',
  frontEmpty: 'Nothing is published yet',
  frontEmptyNext: 'Pieces come here when their review is done.',
};
