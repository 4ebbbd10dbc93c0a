import { createHash } from 'node:crypto';
import { hasAlready } from '../has-already';
import { type Coding, coded, codingFor } from './coding';
import type { PublicAsked, PublishedAnswer } from './published-answer';

/** Caches may keep a public page for a minute, and show it for another while they ask for a newer one: a removal has to arrive soon. */
const cache = 'public, max-age=60, stale-while-revalidate=60';
/** Bytes below which compressing saves no packet. */
const WORTH_COMPRESSING = 1_024;

interface Content {
  status?: number;
  type: string;
  body: string | Uint8Array<ArrayBuffer>;
  /** Names the bytes of `body`, without quotes. Left out: their hash. */
  etag?: string;
  /** The coding of `body`; `none`: its type is compressed already (fonts). Left out: it is compressed as the client prefers. */
  keptIn?: 'br' | 'none';
  headers?: Readonly<Record<string, string>>;
}

/**
 * An answer that anybody may have, from a cache as well: no cookie, an ETag for each content coding, 304 for who has it already (RFC 9110, §13).
 */
export async function respond({ headers: asked }: PublicAsked, content: Content): Promise<PublishedAnswer> {
  const { status = 200, type, body, etag = createHash('sha256').update(body).digest('hex'), keptIn, headers = {} } = content;
  const coding: Coding =
    keptIn === 'br' ? 'br' : keptIn === 'none' || body.length < WORTH_COMPRESSING ? 'identity' : codingFor(asked);
  const tag = `"${etag}${coding === 'identity' ? '' : `-${coding}`}"`;
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
  if (status === 200 && hasAlready(asked, tag)) return { status: 304, headers: shared, body: '' };
  const named = { ...shared, 'content-type': type };
  if (coding === 'identity') return { status, headers: named, body };
  return {
    status,
    headers: { ...named, 'content-encoding': coding },
    body: keptIn === 'br' ? body : await coded(body, coding, etag),
  };
}
