import type { writing as english } from '../en/writing';

export const writing: typeof english = {
  headline: 'Titre',
  standfirst: 'Chapeau',
  body: 'Texte',
  byline: 'Signature',
  sources: 'Sources',
  disclosure: 'Déclaration d’intérêts',
  language: 'Langue',
  topics: 'Sujets que vous proposez',
};
