import { offered } from '@/lib/offered.mjs';
import { answerPublished } from './published/answer-published';
import { textAhead } from './text-ahead';

/** Offers what the server that stands before Next answers with. */
export function offerAnswers(): void {
  Reflect.set(globalThis, offered.answerPublished, answerPublished);
  Reflect.set(globalThis, offered.textAhead, textAhead);
}
