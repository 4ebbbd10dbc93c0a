import { RateLimiterMemory } from 'rate-limiter-flexible';

const most = { points: 10, duration: 15 * 60 };
interface Limits {
  account: RateLimiterMemory;
  address: RateLimiterMemory;
}

/** On globalThis: Next bundles a module more than once, and each copy would count for itself. */
function limits(): Limits {
  const key = Symbol.for('counterpoint.attempts');
  const shared: typeof globalThis & { [key]?: Limits } = globalThis;
  return (shared[key] ??= {
    account: new RateLimiterMemory({ keyPrefix: 'account', ...most }),
    address: new RateLimiterMemory({ keyPrefix: 'address', ...most }),
  });
}

/** Who tries: the account by its folded e-mail address, and the address they come from. Kept in memory for fifteen minutes. */
export interface Attempt {
  account: string;
  address: string;
}

/**
 * Takes one of the ten tries that there are in fifteen minutes, by account and by address; false: there is none left. Taken before the password is looked at,
 * so that a hundred at once are no way round; a success gives it back.
 */
export async function takeTry({ account, address }: Attempt): Promise<boolean> {
  const taken = await Promise.allSettled([limits().account.consume(account), limits().address.consume(address)]);
  return taken.every((one) => one.status === 'fulfilled');
}

/** After a success the account's failures are forgotten, the address's are not: one known password must not open a sweep from there. */
export async function giveBack({ account, address }: Attempt): Promise<void> {
  await Promise.all([limits().account.delete(account), limits().address.reward(address)]);
}

/** Is there no try left? Takes none. */
export async function noneLeft({ account, address }: Attempt): Promise<boolean> {
  const [byAccount, byAddress] = await Promise.all([limits().account.get(account), limits().address.get(address)]);
  return [byAccount, byAddress].some((one) => (one?.consumedPoints ?? 0) >= most.points);
}
