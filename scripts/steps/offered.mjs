import { offered } from '../../lib/offered.mjs';

/**
 * @typedef {object} Offered
 * @property {typeof import('../../app/_server/published/answer-published').answerPublished} answerPublished
 * @property {typeof import('../../app/_server/text-ahead').textAhead} textAhead
 */

/**
 * A function that the application offers, once it is prepared.
 * @template {keyof Offered} Name
 * @param {Name} name
 * @returns {Offered[Name]}
 * @throws Error where it is not offered: Next would answer all the same, slower, and nobody would know
 */
export function offeredFunction(name) {
  const found = Reflect.get(globalThis, offered[name]);
  if (typeof found !== 'function') throw new Error(`instrumentation.ts has not offered ${name}`);
  return found;
}
