import { RIGHT_TO_LEFT_LETTER } from '@/lib/text/right-to-left';
import type { Language } from '@/lib/words/language';

/** The scripts that run from right to left (ISO 15924). */
const RIGHT_TO_LEFT = new Set(
  'Adlm Arab Aran Armi Avst Chrs Cprt Elym Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Yezi'.split(
    ' ',
  ),
);

/** The direction of a BCP 47 language: that of the script that its tag names, or that Unicode knows it to be written in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/** The direction of a text by its first letter, as `dir="auto"` has it; null for a text without letters. For blocks that hold others, which auto passes over. */
export function directionOfText(text: string): 'ltr' | 'rtl' | null {
  const first = /\p{L}/u.exec(text)?.[0];
  if (first === undefined) return null;
  return RIGHT_TO_LEFT_LETTER.test(first) ? 'rtl' : 'ltr';
}

/** A language as it may stand in `lang`; anything that has not the form of a tag is "und", undetermined. */
export function languageTag(language: string): string {
  return /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(language) ? language : 'und';
}

/** Whether the product's own words, in the language `spoken`, stand in another one than the piece, and so need a `lang` of their own. */
export const isForeign = (language: string, spoken: Language): boolean =>
  languageTag(language).toLowerCase().split('-')[0] !== spoken;
