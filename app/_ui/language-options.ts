import { languageNames, languages } from '@/lib/words/language';

/** Each language by its own name, for a list to choose from. */
export const languageOptions = languages.map((value) => ({ value, label: languageNames[value] }));
