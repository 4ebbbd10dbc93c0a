import { safeHref } from '@/lib/text/safe-href';

/** Programs that send a reader to an address by way of their own, and where they keep that address. */
const WRAPPERS: { host: RegExp; path: RegExp; keys: string[] }[] = [
  { host: /^(?:www\.)?google\.[a-z.]+$/, path: /^\/url$/, keys: ['q', 'url'] },
  { host: /(?:^|\.)safelinks\.protection\.outlook\.com$/, path: /^\//, keys: ['url'] },
];

/** The address that a link leads to in the end, if it may be kept (`safeHref`); else `null`. */
export function outerHref(href: string): string | null {
  const safe = safeHref(href);
  if (safe === null) return null;
  const { hostname, pathname, searchParams } = new URL(safe);
  const wrapper = WRAPPERS.find(({ host, path }) => host.test(hostname) && path.test(pathname));
  const inside = wrapper?.keys.map((key) => searchParams.get(key)).find((value) => value !== null);
  return (inside && safeHref(inside)) || safe;
}
