/** What readers and the desk are told of corrections. */
import type { ChangedLineField, TakingOffGround, WordMark } from '../../review/vocabulary';
import { vocabulary } from './vocabulary';

const line: Record<ChangedLineField, string> = {
  byline: 'Author line',
  disclosure: 'Disclosure',
  sources: 'Source',
  links: 'Link',
};

export const corrections = {
  line,
  removed: 'removed: ',
  added: 'added: ',
  /** After a sentence in the text, and after a line. */
  wordMark: { not_checked: 'not yet checked', not_confirmed: 'not confirmed' } satisfies Record<WordMark, string>,
  /** Stays true after the hour has passed: the page is not made again for it. */
  unconfirmed: (p: { when: string }) =>
    `One editor published this. No second editor has confirmed it yet; the time to confirm it ends on ${p.when}.`,
  unconfirmedRetracted: 'One editor published this. The piece was retracted before a second editor confirmed it.',
  refused: 'A second editor did not confirm it.',
  withheld: 'The earlier words are not repeated.',
  /** In place of an earlier notice. */
  noticeSilent: 'The words of this notice are not repeated.',
  noteTakenOff: (p: { ground: TakingOffGround }) =>
    `The desk took these words off the page: ${vocabulary.takingOff[p.ground].toLowerCase()}.`,
  cutUnseen: 'A passage was taken out.',
  writtenAbout: 'Written about:',
  writtenAboutChanged: 'Written about words that have changed since.',
  confirmed: 'A second editor confirmed it.',
  reviewed: 'It was reviewed before it was published.',
};

/** Words with their mark behind them, where nothing but text can stand: in a title, a feed, or for machines. */
export const withMark = (text: string, mark: WordMark | null | undefined): string =>
  mark && text !== '' ? `${text} (${corrections.wordMark[mark]})` : text;
