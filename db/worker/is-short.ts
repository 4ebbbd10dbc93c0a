/** UTF-16 units, of JSON or of text: 1,000 words with a note on every sixth sentence have 40,000. */
const MOST_LENGTH = 40_000;
/** What can end a sentence or a paragraph: each that does costs about 30 µs to be told from the next, and an address or a figure has a few. */
const MOST_ENDS = 300;

/** Whether work on these texts takes but a few milliseconds, so that the way to a thread would take as long. */
export function isShort(...texts: readonly string[]): boolean {
  if (texts.reduce((sum, { length }) => sum + length, 0) >= MOST_LENGTH) return false;
  let ends = 0;
  for (const text of texts) for (const _ of text.matchAll(/[.!?…؟۔।。！？\n]|"paragraph"|"heading"|"hardBreak"/g)) ends++;
  return ends <= MOST_ENDS;
}
