/** The languages in which the product speaks. BCP 47; each has a folder here, with the same files. */
export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** What each language is called in itself. */
export const languageNames: Record<Language, string> = { en: 'English', fr: 'Français' };

/** The language with this tag (BCP 47), whatever its region; English where there is no catalogue for it. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0];
  return languages.find((known) => known === primary) ?? 'en';
}

/**
 * The catalogue in one language, handed in wherever words are chosen, as the zone is for dates: `t(readerWords).howWeReview` is the part `readerWords` of the English
 * catalogue in the language of `t`.
 */
export interface Translate {
  <Part extends object>(part: Part): Part;
  readonly language: Language;
}

export const english: Translate = Object.assign(<Part extends object>(part: Part): Part => part, { language: 'en' as const });
