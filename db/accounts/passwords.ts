import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { toForm } from '@/lib/text/to-form';

/** argon2id (the library's default kind) at OWASP's least: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// The same characters typed on another system may arrive decomposed.
const typed = (password: string) => toForm(password, 'NFC');

export const hashPassword = (password: string): Promise<string> => hash(typed(password), cost);

let dummy: Promise<string> | undefined;

/** Is it the password behind this hash? Takes as long where there is no hash, so that timing does not tell which accounts exist. */
export async function isPassword(hashed: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword(randomBytes(16).toString('hex'));
  const same = await verify(hashed ?? (await dummy), typed(password));
  return hashed !== null && same;
}
