import { decode, encode } from 'next-auth/jwt';
import { secureCookies, sessionSecret } from './auth-settings';
import { cookieValue } from './cookie-value';

/** A session ends after this much time, however busy. The row says so too; the cookie only goes with it. */
export const longestSession = 12 * 60 * 60;

/** next-auth's own name for it. */
const sessionCookieName = () => `${secureCookies() ? '__Secure-' : ''}next-auth.session-token`;

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
  const known = opened.get(value);
  if (known !== undefined) return known;
  try {
    const token = await decode({ token: value, secret: sessionSecret() });
    return typeof token?.session === 'string' ? remember(value, token.session) : null;
  } catch {
    return null;
  }
}

/**
 * Cookies that were opened, by their exact bytes: deriving the key and decrypting took as long as the rest of a short answer. Nothing rests on it: whether the
 * session still holds, and whose it is, its row says at each request, and the row ends no later than the cookie.
 */
const opened = new Map<string, string>();
const MOST_OPENED = 1_000;
function remember(value: string, session: string): string {
  const [oldest] = opened.keys();
  if (opened.size >= MOST_OPENED && oldest !== undefined) opened.delete(oldest);
  opened.set(value, session);
  return session;
}
