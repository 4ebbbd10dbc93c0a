import { deskLanguages, languageNames } from '@/lib/words/language';

/** Each language by its own name, for a list to choose from. */
export const languageOptions = deskLanguages.map((value) => ({ value, label: languageNames[value] }));
