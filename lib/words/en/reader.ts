/** What readers see: the piece, its record, the front page. */

import { inside } from './names';

export const readerWords = {
  howWeReview: 'How we review',
  site: 'Site',
  by: (p: { name: string }) => `By ${p.name}`,
  opinion: 'Opinion',
  opinionOn: (p: { topic: string }) => `Opinion: ${p.topic}`,
  record: 'Review record',
  recordLong: 'Review record of this piece',
  verify: ', with a proof that you can verify yourself',
  without: 'Without counterpoints',
  with: 'With counterpoints',
  errors: 'Errors and corrections',
  whatChanged: 'What changed',
  didNotAnswer: (p: { author: string }) => `${p.author} did not answer.`,
  withoutAnswer: 'Runs without an answer.',
  letsStand: 'The reviewer lets this counterpoint stand.',
  inFull: (p: { code: string }) => `Read ${p.code} and the answer in full`,
  /** Who gave no name. */
  reviewerOf: (p: { perspective: string }) => `A reviewer for ${inside(p.perspective)}`,
  missing: 'What is missing',
  checked: (p: { date: string }) => `checked ${p.date}`,
  foot: 'The opinions are their writers’ own.',
  /** Only where the whole text was. */
  factsChecked: 'The facts were checked before publication, sentence by sentence.',
  retracted: 'This piece is retracted',
  removed: 'This piece is removed',
  frontEmpty: 'Nothing is published yet',
  frontEmptyNext: 'Pieces come here when they run.',
};
