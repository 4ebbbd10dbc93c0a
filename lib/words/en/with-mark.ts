import type { WordMark } from '../../review/vocabulary';
import { corrections } from './corrections';

/** Words with their mark behind them, where nothing but text can stand: in a title, a feed, or for machines. */
export const withMark = (text: string, mark: WordMark | null | undefined): string =>
  mark && text !== '' ? `${text} (${corrections.wordMark[mark]})` : text;
