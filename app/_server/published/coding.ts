import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** Best first, where the client weighs them alike. */
const codings = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof codings)[number];

/** The available content coding that the client prefers (RFC 9110, §12.5.3); none: uncompressed. */
export function codingFor(headers: Pick<Headers, 'get'>): Coding {
  const asked = headers.get('accept-encoding');
  if (asked === null) return 'identity';
  const found = new Negotiator({ headers: { 'accept-encoding': asked } }).encodings(codings, { preferred: codings });
  return codings.find((coding) => coding === found[0]) ?? 'identity';
}

const compress = {
  br: (bytes: string | Uint8Array) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes: string | Uint8Array) => promisify(gzip)(bytes),
};

interface ToCompress {
  bytes: string | Uint8Array;
  coding: keyof typeof compress;
}
/** Bytes of what is kept compressed, of all pages together. What was published once and is asked for by many is compressed once. */
const MOST_BYTES = 32_000_000;
const kept = new LRUCache<string, Uint8Array<ArrayBuffer>, ToCompress>({
  maxSize: MOST_BYTES,
  sizeCalculation: ({ length }) => length || 1,
  fetchMethod: async (_, __, { context: { bytes, coding } }) => new Uint8Array(await compress[coding](bytes)),
});

/** These bytes in this coding, compressed in zlib's threads. @param etag Names the bytes: the same etag, the same bytes. */
export function coded(bytes: string | Uint8Array, coding: keyof typeof compress, etag: string): Promise<Uint8Array<ArrayBuffer>> {
  return kept.forceFetch(`${etag}-${coding}`, { context: { bytes, coding } });
}
