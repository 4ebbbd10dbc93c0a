/** A stretch of text (UTF-16, `end` exclusive) with how well it fits an anchor, 0..1. */
export type Place = { start: number; end: number; score: number };

/**
 * Where an anchor's passage is in a later text. The score stays beside the status: a weak anchor must never look certain.
 * - `exact`: the same words in the same surroundings (wherever those now stand);
 * - `moved`: the same words elsewhere, or in other surroundings;
 * - `changed`: other words in its place;
 * - `orphaned`: a person must look. `cut`: it was taken out and nothing like it put in. `rewritten`: wholly new words stand in its
 *   place (the suggestion). `ambiguous`: two places fit alike, or two passages fit one. `unsure`: a place fits too badly, or its few
 *   words stand among strangers. What is suggested is never taken without a person.
 */
export type Resolution =
  /** `sentenceChanged`: the sentence around it is not what it was ("never" was put in right before an unchanged passage). */
  | ({ status: 'exact' | 'moved' | 'changed'; sentenceChanged: boolean } & Place)
  | {
      status: 'orphaned' /** Absent where there was no text to look in. */;
      why?: 'cut' | 'rewritten' | 'ambiguous' | 'unsure';
      score: number;
      suggestion?: Place;
    };
