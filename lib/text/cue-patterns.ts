/**
 * What the cue rules look for in one language. The patterns hold deeds, measures and turns of phrase; none is there for being
 * about a people or a religion, and none may be.
 */
export type CuePatterns = {
  number: RegExp;
  date: RegExp;
  /** A deed that a named person or body could be accused of. */
  deed: RegExp;
  /** Capitalised words that are no names (days, months, first words of sentences). */
  notNames: ReadonlySet<string>;
  causal: RegExp;
  superlative: RegExp;
  vagueAttribution: RegExp;
  passive: RegExp;
  /** Says who acted, after a passive. */
  agent: RegExp;
  statistic: RegExp;
  /** Says where a figure comes from. */
  attributed: RegExp;
};
