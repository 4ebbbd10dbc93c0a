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
  factChecker: 'Fact-checker',
  /** With the perspective that this reviewer speaks for. */
  reviewerFor: (perspective: string) => `${perspective} reviewer`,
  factCheck: 'Fact-check',
  /** The entry is there, and its words went with their writer. */
  erasedEntry: 'What this entry said was erased.',
};
