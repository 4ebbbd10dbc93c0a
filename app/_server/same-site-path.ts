const here = 'http://here.invalid';

/** Where to go after signing in: a path of this site, or the fallback. `//host`, `/\host` and control characters would leave it. */
export function sameSitePath(wanted: unknown, fallback = '/desk'): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted) || !URL.canParse(wanted, here)) return fallback;
  const url = new URL(wanted, here);
  // `/..//host` begins as a path and comes out of the parser as `//host`.
  const path = `${url.pathname}${url.search}${url.hash}`;
  return url.origin === here && !path.startsWith('//') ? path : fallback;
}
