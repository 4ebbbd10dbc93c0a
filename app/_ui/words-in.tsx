'use client';

import { type ReactNode, use } from 'react';
import { english, type Language, type Translate } from '@/lib/words/language';
import { WordsContext } from './words';

/** English is loaded part by part, with what shows it; another language as a whole, when somebody reads in it. */
const loaders: Record<Exclude<Language, 'en'>, () => Promise<Translate>> = {
  fr: () => import('@/lib/words/french').then(({ french }) => french),
};
const loaded = new Map<Language, Promise<Translate>>();

function wordsOf(language: Exclude<Language, 'en'>): Promise<Translate> {
  const known = loaded.get(language);
  if (known) return known;
  const words = loaders[language]();
  loaded.set(language, words);
  // Another attempt may find the line again.
  words.catch(() => loaded.delete(language));
  return words;
}

/** What is inside speaks this language. It is drawn when its words are there. */
export function WordsIn({ language, children }: { language: Language; children: ReactNode }) {
  return <WordsContext value={language === 'en' ? english : use(wordsOf(language))}>{children}</WordsContext>;
}
