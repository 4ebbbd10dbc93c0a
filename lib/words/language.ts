/** The languages in which the product speaks to readers: of a piece's page and record, and of its review. BCP 47; each has a folder here. */
export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/**
 * The catalogue in one language, handed in wherever words are chosen, as the zone is for dates: `t(readerWords).howWeReview` is the part `reader` of the English
 * catalogue in the language of `t`.
 */
export interface Translate {
  <Part extends object>(part: Part): Part;
  readonly language: Language;
}
