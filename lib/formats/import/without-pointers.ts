/** Stands for an address that was taken out of a note: a character that no text has in earnest. */
export const takenOut = '\uE000';

const WORDS =
  '(?:see(?: also)?,? )?available(?: online)?(?: at| from)?|see(?: also)?|cf\\.?|at|accessed(?: at)?|retrieved(?: from)?|found at|' +
  "voir(?: aussi)?|sur|consultée? sur|consultable sur|disponible(?: en ligne)?(?: sur| à)?|en ligne|à l[’']adresse(?: suivante)?";
// White space is one space here, and the runs are bounded: what is looked for can begin at every character.
const POINTER = new RegExp(`(?<part>[ ,;:–—]{0,4})(?<![\\p{L}\\p{N}])(?:${WORDS}) ?[:,]? ?${takenOut}`, 'giu');

/** A note's words without those that only pointed to its address: "page 15, see " and "available at: ". White space in it is single. */
export const withoutPointers = (text: string): string =>
  text.replace(POINTER, (_, part: string) => (/[,;:–—]/.test(part) ? ', ' : ' ')).replaceAll(takenOut, ' ');
