/** The patterns of one language for sentences that state a fact, and for those that only ask, hope or demand. */
export type ClaimPatterns = {
  /** Numbers that `CuePatterns.number` does not know: with a unit right behind them ("30km"), halves and doubles. */
  number: RegExp;
  /** Somebody who holds an office, or "they", did or said something. */
  act: RegExp;
  /** The same verbs, for a name before them. */
  actOfName: RegExp;
  /** All, none, never. */
  absolute: RegExp;
  /** Something rises, falls, or is more than something else. */
  trend: RegExp;
  /** How something stands now. */
  state: RegExp;
  /** The writer's own reason: "I oppose it because …". */
  motive: RegExp;
  hope: RegExp;
  /** What should be, rather than what is. */
  wish: RegExp;
  /** Something in a wish that is said to be so. */
  fact: RegExp;
};
