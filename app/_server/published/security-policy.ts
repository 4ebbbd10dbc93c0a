import { LRUCache } from 'lru-cache';
import { contentSecurityPolicy } from '@/lib/formats/html/content-security-policy';

/** How many pages' policies are kept at hand. Finding and hashing a page's style takes longer than answering with its stored bytes. */
const known = new LRUCache<string, string>({ max: 500 });

/** The security policy of a page, by its ETag; `html` is read only where it is not known yet. */
export function securityPolicyOf(etag: string, html: () => string): string {
  const found = known.get(etag);
  if (found !== undefined) return found;
  const made = contentSecurityPolicy(html());
  known.set(etag, made);
  return made;
}
