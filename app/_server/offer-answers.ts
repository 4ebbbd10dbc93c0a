import { answerPublished } from './published/answer-published';
import { textAhead } from './text-ahead';

/** Where the server that stands before Next finds what it answers with: it loads no TypeScript, and Next's bundle cannot be imported. */
export function offerAnswers(): void {
  const shared: typeof globalThis & { [key: symbol]: unknown } = globalThis;
  shared[Symbol.for('counterpoint.published')] = answerPublished;
  shared[Symbol.for('counterpoint.text-ahead')] = textAhead;
}
