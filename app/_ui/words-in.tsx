'use client';

import { type ReactNode, use } from 'react';
import type { Language } from '@/lib/words/language';
import { knownWords, loadWords } from './load-words';
import { WordsContext } from './words';

/** What is inside speaks this language. It is drawn when its words are there. */
export function WordsIn({ language, children }: { language: Language; children: ReactNode }) {
  return <WordsContext value={knownWords(language) ?? use(loadWords(language))}>{children}</WordsContext>;
}
