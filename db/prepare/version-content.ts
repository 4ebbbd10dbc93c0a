import type { Json } from '@/lib/record/canonical';
import { webAddress } from '@/lib/review/inputs';
import type { Refusal } from '@/lib/review/refusal';
import type { VersionContent } from '../draft-content';

/** A draft keeps half-typed sources; a version's have a title, and an address that is one (or none: a book has none). */
export function badSource(sources: VersionContent['sources']): Refusal | null {
  for (const [at, { title, url }] of sources.entries()) {
    if (title === '') return { code: 'missing_field', field: `/sources/${at}/title`, why: 'title' };
    if (url !== '' && !webAddress.safeParse(url).success)
      return { code: 'unknown_value', field: `/sources/${at}/url`, value: url };
  }
  return null;
}

/** The content as plain JSON: what its digest is of. */
export const asVersionJson = (content: VersionContent): Json => JSON.parse(JSON.stringify(content)) as Json;
