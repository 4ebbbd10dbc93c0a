/** What is said of whom or what has no name for this reader. */
export const unnamed = {
  counterpoint: 'a counterpoint',
  facts: 'the facts',
  accused: 'somebody',
  reviewer: 'a reviewer',
  left: 'Somebody who left',
  /** At the start of a sentence, and as a label. */
  editor: 'An editor',
  anEditor: 'an editor',
  youOrAnotherEditor: 'you or another editor',
  /** A reviewer, by their duty, at the start of a sentence. */
  byDuty: (duty: string) => `The ${duty}`,
} as const;
