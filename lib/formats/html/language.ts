/** Scripts that run from right to left, and the languages that are written in one unless a subtag says otherwise. */
const rightToLeft = /^(ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|syr|ug|ur|yi)\b|-(arab|hebr|thaa|syrc|nkoo|adlm)\b/i;
const leftToRight = /-(latn|cyrl|grek|deva)\b/i;

/** The direction of a BCP 47 language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.test(language) && !leftToRight.test(language) ? 'rtl' : 'ltr';
}

/** A language as it may stand in `lang`; anything that has not the form of a tag is "und", undetermined. */
export function languageTag(language: string): string {
  return /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(language) ? language : 'und';
}

/** The language of the words of this build. */
const ours = 'en';

/** Whether the product's own words stand in another language than the piece, and so need a `lang` of their own. */
export const isForeign = (language: string): boolean => languageTag(language).toLowerCase().split('-')[0] !== ours;
