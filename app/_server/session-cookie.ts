import { decode, encode } from 'next-auth/jwt';
import { secureCookies, sessionSecret } from './auth-settings';

/** A session ends after this much time, however busy. The row says so too; the cookie only goes with it. */
export const longestSession = 12 * 60 * 60;

/** next-auth's own name for it. */
export const sessionCookieName = () => `${secureCookies() ? '__Secure-' : ''}next-auth.session-token`;

/** The cookie of a session, as next-auth writes it: an encrypted token that holds the opaque session id and nothing else. */
export async function sessionCookie(session: string): Promise<string> {
  const value = await encode({ token: { session }, secret: sessionSecret(), maxAge: longestSession });
  return cookie(value, longestSession);
}

/** Takes the cookie away. */
export const noSessionCookie = () => cookie('', 0);

const cookie = (value: string, maxAge: number) =>
  `${sessionCookieName()}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secureCookies() ? '; Secure' : ''}`;

/** The session id that a `Cookie` header carries; null where there is none, or one that this server did not make. */
export async function sessionIn(cookies: string | null): Promise<string | null> {
  const value = cookieValue(cookies, sessionCookieName());
  if (!value) return null;
  try {
    const token = await decode({ token: value, secret: sessionSecret() });
    return typeof token?.session === 'string' ? token.session : null;
  } catch {
    return null;
  }
}

export function cookieValue(cookies: string | null, name: string): string | null {
  const pair = cookies?.split(';').find((one) => one.trim().startsWith(`${name}=`));
  return pair ? pair.trim().slice(name.length + 1) : null;
}
