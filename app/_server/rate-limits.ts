import { RateLimiterMemory } from 'rate-limiter-flexible';
import { perProcess } from '@/db/per-process';

interface RateLimit {
  most: number;
  seconds: number;
  /** Protects accounts: counted even where a proxy in front does the counting (`RATE_LIMITS=off`). */
  always?: boolean;
}
const quarter = 15 * 60;
const minute = 60;

/**
 * The limits; docs/RATE-LIMITS.md says who is counted, and a test compares the two. A file is shown before it is imported, so forty imports are twenty files. If each is
 * hostile and takes a second and a half, nine tenths of the threads' time is left.
 */
export const rateLimits = {
  sign_in_account: { most: 10, seconds: quarter, always: true },
  sign_in_address: { most: 10, seconds: quarter, always: true },
  sign_in_device: { most: 10, seconds: quarter, always: true },
  new_password: { most: 10, seconds: quarter, always: true },
  save: { most: 120, seconds: minute },
  import: { most: 40, seconds: 10 * minute },
  export: { most: 60, seconds: 10 * minute },
  search: { most: 60, seconds: minute },
  compare: { most: 60, seconds: minute },
  view: { most: 600, seconds: minute },
  public_page: { most: 1_200, seconds: minute },
  test_letter: { most: 10, seconds: 10 * minute },
} satisfies Record<string, RateLimit>;
export type LimitName = keyof typeof rateLimits;

const counters = perProcess(
  'rate-limits',
  () =>
    new Map(
      (Object.keys(rateLimits) as LimitName[]).map((name) => {
        const { most, seconds } = rateLimits[name];
        return [name, new RateLimiterMemory({ keyPrefix: name, points: most, duration: seconds })];
      }),
    ),
);

function counter(name: LimitName): RateLimiterMemory | null {
  const { always = false }: RateLimit = rateLimits[name];
  return always || process.env['RATE_LIMITS'] !== 'off' ? (counters().get(name) ?? null) : null;
}

/** Counts one request of `key`. Returns 0 if it is allowed, else the seconds until the next one is (Retry-After). Kept in memory only. */
export async function take(name: LimitName, key: string): Promise<number> {
  try {
    await counter(name)?.consume(key);
    return 0;
  } catch (error) {
    if (!isNoneLeft(error)) throw error;
    return secondsOf(error);
  }
}

/** The rejection of `consume` at the limit. Recognised by shape, because the counters, and so their class, can come from another bundle. */
const isNoneLeft = (error: unknown): error is { msBeforeNext: number } =>
  typeof error === 'object' && error !== null && 'msBeforeNext' in error && typeof error.msBeforeNext === 'number';

const secondsOf = ({ msBeforeNext }: { msBeforeNext: number }) => Math.max(1, Math.ceil(msBeforeNext / 1000));

/** The seconds until there is one again; 0 where there is one left. Counts nothing. */
export async function secondsLeft(name: LimitName, key: string): Promise<number> {
  const found = await counter(name)?.get(key);
  return found && found.consumedPoints >= rateLimits[name].most ? secondsOf(found) : 0;
}

/** Takes one back. */
export const giveBack = async (name: LimitName, key: string): Promise<void> => void (await counter(name)?.reward(key));

/** Forgets what was counted for this key. */
export const forget = async (name: LimitName, key: string): Promise<void> => void (await counter(name)?.delete(key));
