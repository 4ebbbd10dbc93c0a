import { brotliCompressSync, constants } from 'node:zlib';
import { contentSecurityPolicy } from '@/lib/formats/html/policy';
import { acceptsBrotli } from './accepts-brotli';
import { served } from './served';

/** An HTML page made for this request (a list, a notice): compressed lightly, with its own policy. */
export function htmlPage(request: Request, html: string, status = 200): Response {
  const headers = { 'content-security-policy': contentSecurityPolicy(html) };
  const type = 'text/html; charset=utf-8';
  if (!acceptsBrotli(request)) return served(request, { status, type, body: html, headers });
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
  const body = new Uint8Array(brotliCompressSync(html, { params }));
  return served(request, { status, type, body, encoding: 'br', headers });
}
