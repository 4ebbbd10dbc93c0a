import { withoutEndSlash } from '@/lib/text/without-end-slash';

/** next-auth's secret. The start script makes it and keeps it in DATA_DIR where the operator gave none. */
export function sessionSecret(): string {
  const secret = process.env.AUTH_SECRET ?? process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error('AUTH_SECRET is not set: start the server with `npm start`.');
  return secret;
}

/** `BASE_URL` where the operator set one: the address that people use. */
export function configuredBase(): URL | null {
  const base = process.env.BASE_URL ?? '';
  return /^https?:\/\//.test(base) && URL.canParse(base) ? new URL(base) : null;
}

/** Cookies are marked Secure where people reach the newsroom over https. */
export const secureCookies = () => configuredBase()?.protocol === 'https:';

/** The address that people use, without a slash at its end. */
export const baseUrl = () => withoutEndSlash(configuredBase()?.href ?? `http://localhost:${process.env.PORT || '3000'}`);
