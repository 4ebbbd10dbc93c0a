import { createHash } from 'node:crypto';

/** Caches may keep a public page for a minute, and show it for another while they ask for a newer one: a removal has to arrive soon. */
const cache = 'public, max-age=60, stale-while-revalidate=60';

export interface Served {
  status?: number;
  type: string;
  body: string | Uint8Array<ArrayBuffer>;
  /** Without quotes; left out: the hash of the body. */
  etag?: string;
  encoding?: 'br';
  headers?: Readonly<Record<string, string>>;
}

/** An answer that anybody may have, from a cache as well: no cookie, an ETag, 304 for who has it already (RFC 9110, §13). */
export function served(request: Request, { status = 200, type, body, etag, encoding, headers = {} }: Served): Response {
  const tag = `"${etag ?? createHash('sha256').update(body).digest('hex')}${encoding ? `-${encoding}` : ''}"`;
  const shared = {
    etag: tag,
    // What is not there may be published the next moment.
    'cache-control': status === 404 ? 'no-cache' : cache,
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...headers,
  };
  if (status === 200 && hasAlready(request, tag)) return new Response(null, { status: 304, headers: shared });
  return new Response(body, {
    status,
    headers: { ...shared, 'content-type': type, ...(encoding ? { 'x-coding': encoding } : {}) },
  });
}

/** Compared weakly, as the standard wants it for If-None-Match: a proxy that compresses may have weakened the tag. */
function hasAlready(request: Request, tag: string): boolean {
  const asked = request.headers.get('if-none-match');
  if (asked === null) return false;
  return asked.trim() === '*' || asked.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}
