import { forget, giveBack, isSpent, type LimitName, take } from './rate-limits';

/** Who tries to sign in: the account by its folded e-mail address, where the request comes from, and the device where this account signed in from it before. */
export interface Attempt {
  account: string;
  address: string;
  /** null: a device that this account never signed in from. */
  device: string | null;
}

/**
 * What a try is counted by. Known devices are counted apart, each for itself, so that wrong passwords from elsewhere never lock out who works here every day
 * (OWASP, device cookies).
 */
const counted = ({ account, address, device }: Attempt): [LimitName, string][] =>
  device === null
    ? [
        ['sign_in_account', account],
        ['sign_in_address', address],
      ]
    : [['sign_in_device', `${account} ${device}`]];

/** Takes a try; false: there is none left. Taken before the password is looked at, so that a hundred at once are no way round. */
export async function takeTry(attempt: Attempt): Promise<boolean> {
  const waits = await Promise.all(counted(attempt).map(([name, key]) => take(name, key)));
  return waits.every((seconds) => seconds === 0);
}

/** After a success the failures of account and device are forgotten, the address's are not: one known password must not open a sweep from there. */
export async function signedIn(attempt: Attempt): Promise<void> {
  await Promise.all(counted(attempt).map(([name, key]) => (name === 'sign_in_address' ? giveBack : forget)(name, key)));
}

/** Is there no try left? Takes none. */
export async function noneLeft(attempt: Attempt): Promise<boolean> {
  return (await Promise.all(counted(attempt).map(([name, key]) => isSpent(name, key)))).includes(true);
}
