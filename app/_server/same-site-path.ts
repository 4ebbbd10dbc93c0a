const here = 'http://here.invalid';

/** Where to go after signing in: a path of this site, or the fallback. `//host`, `/\host` and control characters would leave it. */
export function sameSitePath(wanted: unknown, fallback = '/desk'): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted) || !URL.canParse(wanted, here)) return fallback;
  const url = new URL(wanted, here);
  return url.origin === here ? `${url.pathname}${url.search}${url.hash}` : fallback;
}
