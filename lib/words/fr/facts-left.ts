import type { factsLeftWords as english } from '../en/facts-left';
import { count, listing } from './grammar';

export const factsLeftWords: typeof english = (left) =>
  listing([
    ...(left.undisposed > 0 ? [`${count(left.undisposed, 'fait probable', 'faits probables')} sans réponse`] : []),
    ...(left.withoutVerdict > 0 ? [`${count(left.withoutVerdict, 'fait')} sans verdict`] : []),
    ...(left.withoutQuote > 0 ? [`${count(left.withoutQuote, 'verdict')} sans passage cité`] : []),
  ]);
