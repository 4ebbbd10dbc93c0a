import { answerPublished } from './answer-published';

/** Where the server that stands before Next finds the function: it loads no TypeScript, and Next's bundle cannot be imported. */
export function offerPublished(): void {
  const shared: typeof globalThis & { [key: symbol]: unknown } = globalThis;
  shared[Symbol.for('counterpoint.published')] = answerPublished;
}
