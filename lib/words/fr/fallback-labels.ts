import type { fallbackLabels as english } from '../en/fallback-labels';

export const fallbackLabels: typeof english = {
  counterpoint: 'un contrepoint',
  facts: 'les faits',
  accusedPerson: 'une personne',
  author: 'l’auteur',
  reviewer: 'un relecteur',
  formerMember: 'Une personne partie depuis',
  editorAtStart: 'Un éditeur',
  editor: 'un éditeur',
  youOrAnotherEditor: 'vous ou un autre éditeur',
  reviewerOf: (duty) => `Le ${duty}`,
  factChecker: 'Vérificateur des faits',
  reviewerFor: (perspective) => `Relecteur, ${perspective}`,
  factCheck: 'Vérification des faits',
  erasedEntry: 'Le contenu de cette entrée a été effacé.',
};
