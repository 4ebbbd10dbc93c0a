import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { requestProblem } from './problem';

/**
 * What takes a thread for a second or more, for each person: so many at once, and so many in ten minutes. A file is looked at before it is taken, so forty are twenty
 * files; at a hostile file's second and a half they leave nine tenths of the threads to the others.
 */
const bounds = { import: { atOnce: 1, most: 40 }, export: { atOnce: 2, most: 60 } };
const WINDOW_SECONDS = 10 * 60;
export type Work = keyof typeof bounds;

interface Limits {
  now: RateLimiterMemory;
  lately: RateLimiterMemory;
}

/** On globalThis: Next bundles a module more than once, and each copy would count for itself. */
function limitsOf(work: Work): Limits {
  const key = Symbol.for('counterpoint.turns');
  const shared: typeof globalThis & { [key]?: Record<Work, Limits> } = globalThis;
  shared[key] ??= { import: made('import'), export: made('export') };
  return shared[key][work];
}

const made = (work: Work): Limits => ({
  // A duration of 0 never runs out: what was taken is given back when the work is done.
  now: new RateLimiterMemory({ keyPrefix: `${work}-now`, points: bounds[work].atOnce, duration: 0 }),
  lately: new RateLimiterMemory({ keyPrefix: `${work}-lately`, points: bounds[work].most, duration: WINDOW_SECONDS }),
});

/** Does somebody's work if it is their turn, so that nobody keeps the threads from the others; else 429, with when to come again. */
export async function inTurn(work: Work, personId: string, answer: () => Promise<Response>): Promise<Response> {
  const { now, lately } = limitsOf(work);
  if ((await wait(now, personId)) > 0) {
    await now.reward(personId);
    return requestProblem(429, 'one_file_at_a_time', {}, { 'retry-after': '2' });
  }
  try {
    const seconds = await wait(lately, personId);
    if (seconds > 0) return requestProblem(429, 'too_many_files', {}, { 'retry-after': String(seconds) });
    return await answer();
  } finally {
    await now.reward(personId);
  }
}

/** Takes a point; else the seconds until there is one again. */
async function wait(limiter: RateLimiterMemory, personId: string): Promise<number> {
  try {
    await limiter.consume(personId);
    return 0;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
  }
}
