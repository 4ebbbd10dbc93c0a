/** The languages with full lists of abbreviations (`abbreviations/`). */
export const withFullLists = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl'] as const;

/** Whether sentences of a language (BCP 47) are split as well as we can. Of others, writers are told that they may be split wrongly. */
export const splitsWell = (language: string): boolean =>
  withFullLists.some((known) => known === language.toLowerCase().split('-')[0]);
