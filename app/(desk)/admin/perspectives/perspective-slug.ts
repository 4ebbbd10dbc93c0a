import { plainLetters } from '@/lib/text/plain-letters';

/** A short name out of a name: "Droits de l’homme" becomes "droits-de-l-homme". It stays to be changed. */
export const perspectiveSlug = (name: string): string => plainLetters(name.replaceAll(/[’']/g, ' '), 60);
