import type { FactsLeft } from '../../review/facts-left';
import { count, listing } from './grammar';

/** "2 likely facts without an answer and 1 claim without a verdict". */
export const factsLeftWords = (left: FactsLeft): string =>
  listing([
    ...(left.undisposed > 0 ? [`${count(left.undisposed, 'likely fact')} without an answer`] : []),
    ...(left.withoutVerdict > 0 ? [`${count(left.withoutVerdict, 'claim')} without a verdict`] : []),
    ...(left.withoutQuote > 0 ? [`${count(left.withoutQuote, 'verdict')} without a quoted passage`] : []),
  ]);
