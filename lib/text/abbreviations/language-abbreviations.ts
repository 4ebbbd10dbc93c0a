import type { withFullLists } from '../splits-well';
import type { Abbreviations } from './abbreviations';
import { dutch } from './dutch';
import { english } from './english';
import { french } from './french';
import { german } from './german';
import { italian } from './italian';
import { others } from './others';
import { portuguese } from './portuguese';
import { spanish } from './spanish';

const full: Record<(typeof withFullLists)[number], Abbreviations> = {
  en: english,
  fr: french,
  de: german,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
};
const known = new Map<string, Abbreviations>(Object.entries({ ...full, ...others }));

/** The lists for a BCP 47 tag; what all languages share for one that has none. */
export const languageAbbreviations = (language: string): Abbreviations => known.get(primary(language)) ?? anyLanguage;

const primary = (language: string) => language.toLowerCase().split('-')[0] ?? '';

const union = (list: 'always' | 'beforeNumber' | 'alsoWords' | 'starters') =>
  new Set(Object.values({ ...full, ...others }).flatMap((lists) => [...lists[list]]));
/** A title has a capital, or is written with stops inside; "on" and "ten" are Italian titles, and English words. */
const isTitle = (word: string) => /^[^\p{Ll}]|\./u.test(word);

/** What holds whatever the language is. Two texts are compared by it, since that must not depend on their language. */
export const anyLanguage: Abbreviations = {
  always: new Set([...union('always')].filter(isTitle)),
  beforeNumber: union('beforeNumber'),
  alsoWords: union('alsoWords'),
  usual: new Set(),
  starters: union('starters'),
  ordinals: null,
};
