/** What stands for a person or a thing whose name this reader does not get, or that has none. */
export const fallbackLabels = {
  counterpoint: 'a counterpoint',
  facts: 'the facts',
  accusedPerson: 'somebody',
  author: 'the author',
  reviewer: 'a reviewer',
  formerMember: 'Somebody who left',
  /** At the start of a sentence, and as a label. */
  editorAtStart: 'An editor',
  editor: 'an editor',
  youOrAnotherEditor: 'you or another editor',
  /** At the start of a sentence. */
  reviewerOf: (duty: string) => `The ${duty}`,
} as const;
