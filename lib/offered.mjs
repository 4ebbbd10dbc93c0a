/**
 * The functions that the application offers to the server that stands before Next, which loads no TypeScript and cannot import Next's bundle: by these names on
 * `globalThis`. `offerAnswers` puts them there, `scripts/steps/offered.mjs` finds them.
 */
export const offered = {
  answerPublished: Symbol.for('counterpoint.published'),
  textAhead: Symbol.for('counterpoint.text-ahead'),
};
