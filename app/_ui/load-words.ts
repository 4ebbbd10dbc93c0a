import { english, type Language, type Translate } from '@/lib/words/language';

/** English is loaded part by part, with what shows it; another language as a whole, when somebody reads in it. */
const loaders: Record<Exclude<Language, 'en'>, () => Promise<Translate>> = {
  fr: () => import('@/lib/words/french').then(({ french }) => french),
};
const known = new Map<Language, Translate>([['en', english]]);
const loading = new Map<Language, Promise<Translate>>();

/** The words of this language, where they are loaded. */
export const knownWords = (language: Language): Translate | undefined => known.get(language);

/** The same, or English. */
export const readyWords = (language: Language): Translate => known.get(language) ?? english;

/** Loads the words of this language once; after a failure the next call tries again. */
export function loadWords(language: Language): Promise<Translate> {
  const before = loading.get(language);
  if (before) return before;
  const words = language === 'en' ? Promise.resolve(english) : loaders[language]();
  loading.set(language, words);
  words.then(
    (loaded) => known.set(language, loaded),
    () => loading.delete(language),
  );
  return words;
}
