import { isVisible } from '../text/visible';
import { webAddress } from './inputs';
import type { Refusal } from './refusal';

/** A draft keeps half-typed sources; a version's have a title, and an address that is one (or none: a book has none). */
export function badSource(sources: readonly { title: string; url: string }[]): Refusal | null {
  for (const [at, { title, url }] of sources.entries()) {
    if (!isVisible(title)) return { code: 'missing_field', field: `/sources/${at}/title`, why: 'title' };
    if (url !== '' && !webAddress.safeParse(url).success)
      return { code: 'unknown_value', field: `/sources/${at}/url`, value: url };
  }
  return null;
}
