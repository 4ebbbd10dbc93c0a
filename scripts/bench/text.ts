/** Texts to measure with: sentences of a length that people write, each of them once, with figures in most so that they want a check. */

const places = ['Harrow Fen', 'Lower Quay', 'Sankt Orm', 'Port Lennet', 'Upper Marrow', 'Brennhavn', 'Tarn Gate', 'Ostrel'];
const subjects = [
  'the ferry company',
  'the water board',
  'the parish council',
  'the teachers’ union',
  'the harbour office',
  'the milk cooperative',
];
const deeds = [
  'counted households without a working tap, and published the list only after a reader had asked for it twice',
  'closed the counter on weekday mornings, which saved less than the new sign above the door had cost',
  'promised repairs before the autumn storms, and then asked for the promise to be struck from the minutes',
  'moved families from the old terraces to the hill, where the bus does not yet stop on Sundays',
  'sold parcels of common land to its own tenants, at a price that nobody has been willing to explain',
  'lost pages of the register in the move, and has been working since then from a photograph of the index',
];
const views = [
  'A town that is asked for patience every year may one day stop answering, and nobody should call that indifference',
  'None of this is wicked, and that is what makes it so hard to argue with at a meeting',
  'I would rather be told no in the open than yes in a corridor, and I doubt that I am alone in this',
];
const at = (list: readonly string[], index: number) => list[index % list.length] ?? '';
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** About 31 words; three of four have a year and a figure. Another `nth` or `piece` makes another sentence. */
function sentence(piece: number, nth: number): string {
  const place = at(places, piece + nth);
  if (nth % 4 === 3) return `${at(views, nth >> 2)}, in ${place} or on street ${piece + 1} of block ${nth}.`;
  const year = 1990 + ((piece + nth * 7) % 35);
  return `In ${year} ${at(subjects, piece + nth)} of ${place} ${at(deeds, nth)}; it speaks of ${(nth + 1) * 13 + piece} cases.`;
}

/** Paragraphs of five sentences. */
function paragraphs(piece: number, sentences: number): string[] {
  const all = Array.from({ length: sentences }, (_, nth) => sentence(piece, nth));
  return Array.from({ length: Math.ceil(sentences / 5) }, (_, nth) => all.slice(nth * 5, nth * 5 + 5).join(' '));
}

const headline = (piece: number) => capital(`${at(subjects, piece)} of ${at(places, piece)} owes us answer number ${piece + 1}`);
const standfirst = 'A register with gaps is not a register. It is a list of the people whom somebody chose to count.';

/** Words of a body with so many sentences. */
export const wordsIn = (sentences: number): number => paragraphs(0, sentences).join(' ').split(' ').length;

/** The same as people send it in. */
export const plainText = (piece: number, sentences: number): string =>
  `${headline(piece)}\n${standfirst}\n\n${paragraphs(piece, sentences).join('\n\n')}\n\nSources:\n* Minutes of the parish council: https://minutes.example/parish\n`;
