import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { secureCookies, sessionSecret } from './auth-settings';
import { cookieValue } from './cookie-value';

/** Half a year without signing in, and a device is a new one again. */
const KNOWN_FOR_SECONDS = 180 * 24 * 60 * 60;

const cookieName = () => `${secureCookies() ? '__Secure-' : ''}counterpoint.device`;
const proof = (account: string, device: string) =>
  createHmac('sha256', sessionSecret()).update(`device\n${account}\n${device}`).digest('base64url');

/** The device that a request comes from, if this account has signed in from it; null: it is new to this account. It opens nothing. */
export function knownDevice(headers: Headers, account: string): string | null {
  const [device = '', given = ''] = (cookieValue(headers.get('cookie'), cookieName()) ?? '').split('.');
  const right = Buffer.from(proof(account, device));
  const shown = Buffer.from(given);
  return device !== '' && shown.length === right.length && timingSafeEqual(shown, right) ? device : null;
}

/** The cookie by which this account's device is known again. Sent to the addresses for signing in alone. */
export function deviceCookie(headers: Headers, account: string): string {
  const device = knownDevice(headers, account) ?? randomBytes(16).toString('base64url');
  const value = `${device}.${proof(account, device)}`;
  return `${cookieName()}=${value}; Path=/api/auth; Max-Age=${KNOWN_FOR_SECONDS}; HttpOnly; SameSite=Lax${secureCookies() ? '; Secure' : ''}`;
}
