import { french } from './french';
import { english, type Language, type Translate } from './language';

const catalogues: Record<Language, Translate> = { en: english, fr: french };

/** All words in a language. For the server: a page loads the parts that it shows (`#words`). */
export const wordsIn = (language: Language): Translate => catalogues[language];
