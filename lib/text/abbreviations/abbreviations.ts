/**
 * What ends in a full stop without ending a sentence, for one language. All are compared with their capitals, without the last stop and without spaces
 * ("z.B" is "z. B.").
 */
export type Abbreviations = {
  /** Joins with whatever follows: titles, and what stands before a name ("Mr", "Fig"). */
  always: ReadonlySet<string>;
  /** Joins with a number, a roman numeral or a letter: "Jan. 5", "Art. III", but "He came in Jan. The army left". */
  beforeNumber: ReadonlySet<string>;
  /** Of those before a number, the ones that are words as well: "see no. 5", but "he said no. 200 people left". */
  alsoWords: ReadonlySet<string>;
  /** May end a sentence too: joins unless a word follows that begins one ("Acme Inc. Chairman Bob Ray"). */
  usual: ReadonlySet<string>;
  /** Words that begin a sentence, also after an acronym, an initial or a usual abbreviation ("in the U.S. The army"). */
  starters: ReadonlySet<string>;
  /** Whether ordinal numbers are written with a stop: "am 3. Mai". `before` are words that stand before one, in small letters; `after` those that follow. */
  ordinals: { before: ReadonlySet<string>; after: ReadonlySet<string> } | null;
};

type Lists = { [List in Exclude<keyof Abbreviations, 'ordinals'>]?: string } & { ordinals?: { before: string; after: string } };

/** Makes sets of lists of words. */
export function abbreviations({
  always = '',
  beforeNumber = '',
  alsoWords = '',
  usual = '',
  starters = '',
  ordinals,
}: Lists): Abbreviations {
  return {
    always: words(always),
    beforeNumber: words(beforeNumber),
    alsoWords: words(alsoWords),
    usual: words(usual),
    starters: words(starters),
    ordinals: ordinals === undefined ? null : { before: words(ordinals.before), after: words(ordinals.after) },
  };
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));
