/** The languages in which the product speaks. BCP 47; each has a folder here, with the same files. */
export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** Those of the desk and its letters. French waits for the rest of its catalogue. */
export const deskLanguages = ['en'] as const satisfies readonly Language[];
export type DeskLanguage = (typeof deskLanguages)[number];

/** What each language is called in itself. */
export const languageNames: Record<Language, string> = { en: 'English', fr: 'Français' };

/** The language with this tag (BCP 47), whatever its region; English where there is no catalogue for it. */
export const languageOf = (tag: string): Language => among(languages, tag);
/** The same of the desk. */
export const deskLanguageOf = (tag: string): DeskLanguage => among(deskLanguages, tag);

function among<Known extends Language>(known: readonly Known[], tag: string): Known | 'en' {
  const primary = tag.toLowerCase().split('-')[0];
  return known.find((language) => language === primary) ?? 'en';
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
