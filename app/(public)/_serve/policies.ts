import { contentSecurityPolicy } from '@/lib/formats/html/policy';

/** How many pages' policies are kept at hand. Finding and hashing a page's style takes longer than answering with its stored bytes. */
const MOST = 500;
const known = new Map<string, string>();

/** The security policy of a stored page, by its ETag; `html` is read only where it is not known yet. */
export function policyOf(etag: string, html: () => string): string {
  const found = known.get(etag);
  if (found !== undefined) return found;
  const made = contentSecurityPolicy(html());
  const [oldest] = known.keys();
  if (known.size >= MOST && oldest !== undefined) known.delete(oldest);
  known.set(etag, made);
  return made;
}
