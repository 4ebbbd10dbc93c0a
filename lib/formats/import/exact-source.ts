import { oneLine } from '@/lib/text/one-line';
import { safeHref } from '@/lib/text/safe-href';
import type { ImportedSource } from './imported-piece';

/** A source out of a file that we wrote: as it is, unless somebody has put an address in that may not stand. */
export function exactSource(title: string, url: string): ImportedSource {
  const safe = safeHref(url) ?? '';
  return { title: oneLine(title) || safe, url: safe };
}
