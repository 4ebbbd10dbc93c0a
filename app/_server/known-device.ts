import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { secureCookies, sessionSecret } from './auth-settings';
import { cookieValue } from './cookie-value';

/** Half a year without signing in, and a device is a new one again. */
const KNOWN_FOR_SECONDS = 180 * 24 * 60 * 60;

/** Colleagues who share a browser. */
const MOST_ACCOUNTS = 10;

const cookieName = () => `${secureCookies() ? '__Secure-' : ''}counterpoint.device`;
const proof = (account: string, device: string) =>
  createHmac('sha256', sessionSecret()).update(`device\n${account}\n${device}`).digest('base64url');

/** A device and, for each account that signed in from it, a proof: the newest first. */
interface Shown {
  device: string;
  proofs: string[];
}
function shownIn(headers: Headers): Shown | null {
  const [device = '', ...proofs] = (cookieValue(headers.get('cookie'), cookieName()) ?? '').split('.');
  return /^[\w-]{22}$/.test(device)
    ? { device, proofs: proofs.filter((proof) => /^[\w-]{43}$/.test(proof)).slice(0, MOST_ACCOUNTS) }
    : null;
}

const isSame = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** The device that a request comes from, if this account has signed in from it; null: it is new to this account. It opens nothing. */
export function knownDevice(headers: Headers, account: string): string | null {
  const shown = shownIn(headers);
  if (!shown) return null;
  const right = proof(account, shown.device);
  return shown.proofs.some((proof) => isSame(proof, right)) ? shown.device : null;
}

/** The cookie by which the device is known again to this account, and to those that signed in from it before. Sent to the addresses for signing in alone. */
export function deviceCookie(headers: Headers, account: string): string {
  const { device, proofs } = shownIn(headers) ?? { device: randomBytes(16).toString('base64url'), proofs: [] };
  const own = proof(account, device);
  const value = [device, own, ...proofs.filter((proof) => proof !== own)].slice(0, 1 + MOST_ACCOUNTS).join('.');
  return `${cookieName()}=${value}; Path=/api/auth; Max-Age=${KNOWN_FOR_SECONDS}; HttpOnly; SameSite=Lax${secureCookies() ? '; Secure' : ''}`;
}
