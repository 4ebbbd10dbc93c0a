import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { contentSecurityPolicy } from '@/lib/formats/html/policy';
import { acceptsBrotli } from './accepts-brotli';
import { served } from './served';

interface Ready {
  policy: string;
  etag: string;
  brotli: Uint8Array<ArrayBuffer>;
}
/** How many pages are kept ready. Compressing and hashing one takes ten times what making its text does. */
const MOST = 100;
const ready = new Map<string, Ready>();

/** An HTML page whose text was made for this request (a list, a notice): compressed lightly, with its own policy. */
export function htmlPage(request: Request, html: string, status = 200): Response {
  const { policy, etag, brotli } = readied(html);
  const common = { status, type: 'text/html; charset=utf-8', etag, headers: { 'content-security-policy': policy } };
  return acceptsBrotli(request)
    ? served(request, { ...common, body: brotli, encoding: 'br' })
    : served(request, { ...common, body: html });
}

function readied(html: string): Ready {
  const known = ready.get(html);
  if (known) return known;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const made: Ready = {
    policy: contentSecurityPolicy(html),
    etag: createHash('sha256').update(html).digest('hex'),
    brotli: new Uint8Array(brotliCompressSync(html, { params })),
  };
  const [oldest] = ready.keys();
  if (ready.size >= MOST && oldest !== undefined) ready.delete(oldest);
  ready.set(html, made);
  return made;
}
