import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { signInInput } from '@/lib/review/outside';
import { baseUrl, secureCookies, sessionSecret } from './auth-settings';
import { clientAddress, deviceOf } from './client-address';
import { knownDevice } from './known-device';
import { sameSitePath } from './same-site-path';
import { longestSession } from './session-cookie';
import { accountOf, signIn, signOut } from './sign-in';

/**
 * next-auth's settings, made per request: the secret and the address are known only when the server runs. The token in the cookie holds the opaque id of a
 * session row and nothing else; who that is, and whether it still holds, is read from the database each time (`viewerOf`).
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: sessionSecret(),
    session: { strategy: 'jwt', maxAge: longestSession },
    useSecureCookies: secureCookies(),
    // Pages of its own design would have no policy of ours.
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in', verifyRequest: '/sign-in', newUser: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(credentials, { headers }) {
          const from = new Headers(Object.entries(headers ?? {}).map(([name, value]): [string, string] => [name, String(value)]));
          const given = signInInput.safeParse({ email: credentials?.email, password: credentials?.password });
          if (!given.success) return null;
          const { email, password } = given.data;
          const signed = await signIn({
            email,
            password,
            from: { address: clientAddress(from), device: knownDevice(from, accountOf(email)) },
            device: deviceOf(from),
          });
          return signed.ok ? { id: signed.session } : null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { session: user.id } : token),
      // What `/api/auth/session` tells a page: when the cookie ends, and no more. Who one is comes from `/api/v1/me`.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => `${baseUrl()}${sameSitePath(url.startsWith(baseUrl()) ? url.slice(baseUrl().length) : url)}`,
    },
    events: {
      signOut({ token }) {
        if (typeof token.session === 'string') signOut(token.session);
      },
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}
