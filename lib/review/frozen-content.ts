import { sha256Hex } from '@/lib/record/canonical';
import type { Content } from './events';
import type { FrozenEdition } from './frozen-edition';

/**
 * A frozen edition as it is kept, and the SHA-256 of exactly these bytes. The edition's digest is over its list of items; this one goes into the event, so
 * that nothing of what was approved can be changed before it is published.
 */
export function frozenContent(
  edition: string,
  frozen: FrozenEdition,
  sha256: (text: string) => string = sha256Hex,
): { content: Content; frozen: string } {
  const json = JSON.stringify(frozen);
  return { content: { ref: edition, kind: 'edition', json, digest: edition }, frozen: sha256(json) };
}
