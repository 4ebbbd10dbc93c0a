import { RateLimiterMemory } from 'rate-limiter-flexible';
import { perProcess } from '@/db/per-process';
import { requestProblem } from './problem';
import { take } from './rate-limits';

/** What takes a thread for a second or more: so many at once for each person, and so many lately (`rateLimits`). */
const atOnce = { import: 1, export: 2 };
export type Work = keyof typeof atOnce;

// A duration of 0 never runs out: what was taken is given back when the work is done.
const made = (work: Work) => new RateLimiterMemory({ keyPrefix: work, points: atOnce[work], duration: 0 });
const running = perProcess('turns', (): Record<Work, RateLimiterMemory> => ({ import: made('import'), export: made('export') }));

/** Does somebody's work if it is their turn, so that nobody keeps the threads from the others; else 429, with when to come again. */
export async function withinWorkLimit(work: Work, personId: string, answer: () => Promise<Response>): Promise<Response> {
  const now = running()[work];
  const isTurn = await now.consume(personId).then(
    () => true,
    () => false,
  );
  if (!isTurn) {
    await now.reward(personId);
    return requestProblem(429, 'one_file_at_a_time', {}, { 'retry-after': '2' });
  }
  try {
    const seconds = await take(work, personId);
    if (seconds > 0) return requestProblem(429, 'too_many_files', {}, { 'retry-after': String(seconds) });
    return await answer();
  } finally {
    await now.reward(personId);
  }
}
