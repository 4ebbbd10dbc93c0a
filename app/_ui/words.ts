'use client';

import { createContext, useContext } from 'react';
import { english, type Translate } from '@/lib/words/language';

export const WordsContext = createContext<Translate>(english);

/** The words of this page, in its viewer's language. A component that the server draws gets them from `app/_server/words` under the same name. */
export const useWords = (): Translate => useContext(WordsContext);
