import { forget, giveBack, type LimitName, secondsLeft, take } from './rate-limits';

/** Who tries to sign in: the account by its folded e-mail address, where the request comes from, and the device where this account signed in from it before. */
export interface Attempt {
  account: string;
  address: string;
  /** null: a device that this account never signed in from. */
  device: string | null;
}

/**
 * What a try is counted by. Known devices are counted apart, each for itself, so that wrong passwords from elsewhere never lock out who works here every day
 * (OWASP, device cookies). The address comes first: see `takeTry`.
 */
const counted = ({ account, address, device }: Attempt): [LimitName, string][] =>
  device === null
    ? [
        ['sign_in_address', address],
        ['sign_in_account', account],
      ]
    : [['sign_in_device', `${account} ${device}`]];

/**
 * Counts an attempt. Returns 0 if it is allowed, else the seconds until the next one is. Counted before the password is checked, so that a hundred at once are no way round. One
 * that is refused for its address takes none from the account: else one address could lock every account.
 */
export async function takeTry(attempt: Attempt): Promise<number> {
  for (const [name, key] of counted(attempt)) {
    const seconds = await take(name, key);
    if (seconds > 0) return seconds;
  }
  return 0;
}

/** After a success the failures of account and device are forgotten, the address's are not: one known password must not open a sweep from there. */
export async function signedIn(attempt: Attempt): Promise<void> {
  await Promise.all(counted(attempt).map(([name, key]) => (name === 'sign_in_address' ? giveBack : forget)(name, key)));
}

/** The seconds until there is a try again; 0 where there is one now. Takes none. */
export async function secondsToWait(attempt: Attempt): Promise<number> {
  return Math.max(...(await Promise.all(counted(attempt).map(([name, key]) => secondsLeft(name, key)))));
}
