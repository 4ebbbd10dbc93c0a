/** Every number that decides where a passage is taken to be. Change one only with its case in the golden table. */

/** Telling which sentence of the new text an old one is. */
export const EVIDENCE = {
  /** Sentences of 24 characters do not recur by chance: standing once in each text, one is itself wherever it moved. */
  unmistakable: 24,
  /** Standing once in each text, one this long is itself, if nothing else speaks against it. "Why?" may be another one. */
  telling: 12,
  /** Neighbours that vouch, on each side. Beyond four lies another paragraph. */
  reach: 4,
  /** A neighbour that changed sides is still nearby, and half as good. So is one of another paragraph. */
  swapped: 0.5,
  parted: 0.5,
  /** What must speak for a pair: 1 is one neighbour right beside it, 0.5 the next but one, or one that begins the next paragraph. */
  least: 0.6,
  /** The strongest is believed first, so that it can vouch for the rest: two neighbours, then one. */
  first: [1.5, 1],
  /** Where twins were cut or put in, one neighbour right beside it, or as much. */
  contested: 0.9,
  /** For the only one left in each text: more than one far neighbour that came along. */
  last: 0.25,
  /** Nearer than this two places are alike: the first of three twins in a row beats the second by a third, which must do. */
  apart: 0.3,
} as const;

/** Aligning sentences. */
export const ALIGN = {
  /** Half of the words in common: a rewritten sentence, not another one. A third let "The mayor said no." become "The mayor left." */
  similar: 0.5,
  /** A sentence that was cut short or went on keeps nine tenths of the shorter one's words, however few of the longer one's. */
  contained: 0.9,
  /** What a rewritten sentence counts beside an unchanged one, at most: unchanged ones must find each other first. */
  weight: 0.4,
  /** Half of a sentence's words inside its neighbour's counterpart: it was merged into it, or split from it. */
  merged: 0.5,
  /** A gap of 500 by 500 sentences is aligned in full, in about 10 ms; larger ones roughly. */
  mostCells: 250_000,
} as const;

/** Finding a text's like among many. */
export const SIMILAR = {
  /** How many get an exact comparison: those that share the most of the rarer words. */
  shortList: 8,
  /** In a long list "the" finds everything and tells nothing: words in a tenth of all are left out, in a short list none. */
  common: 0.1,
  few: 40,
} as const;

/** Comparing words inside a changed sentence. */
export const WORDS = {
  /** Myers' algorithm takes time that grows with the square of the edits; beyond this a sentence is a rewrite. */
  mostEdits: 400,
} as const;

/** Hypothesis' weights: the quote outranks its context, and the place only breaks ties. */
export const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 } as const;

/** Resolving an anchor. All scores are shares, 0..1. */
export const ANCHOR = {
  /** A third of the passage's letters still there: below it the diff's word is chance. */
  kept: 1 / 3,
  /** Four errors in ten characters: beyond it an approximate find is another text. */
  errors: 0.4,
  /** Half of the 32 characters on each side, on average: the whole of one side, or most of both. */
  context: 0.5,
  /** "Inserted not" scores 0.96, a rewritten half 0.7; below 0.6 trials re-attached to strangers. */
  changed: 0.6,
  /** Without its context, four fifths of the passage must be there. */
  quoteAlone: 0.8,
  /** A word that was replaced inside its sentence is still that place if its surroundings are this much the same. */
  replaced: 0.8,
  /** An approximate find elsewhere needs both this much of the quote and its context, or `quoteAlone` of a long one. */
  found: 0.6,
  /** A passage found elsewhere by similarity alone must be in a sentence that shares three quarters of its words with the old one. */
  sentence: 0.75,
  /** Two identical places closer than this cannot be told apart: a person decides. */
  apart: 0.05,
  /** Unchanged text around a passage, in letters, that is too long to recur by chance ("the strikes" is not, a clause is). */
  certain: 24,
  /** An unchanged run may be as long as the text: whether it is long is seen from two lines on each side. */
  near: 200,
  /** An occurrence stands in new text if half of it does; else it is unchanged text of its own, such as a surviving twin. */
  free: 0.5,
  /** Worth showing to a person as the possible place; below it a suggestion would be noise. */
  suggest: 0.4,
  /** Of a phrase that occurs a thousand times, the nearest occurrences tell as much as all. */
  mostPlaces: 100,
  /** Comparing two texts letter by letter costs their product; beyond this (two pages each) the diff's word is taken. */
  mostCells: 4_000_000,
  /** Less than this kept, and nothing like it added: the passage was cut. */
  cut: 0.15,
} as const;
