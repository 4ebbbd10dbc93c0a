import { type NextRequest, NextResponse } from 'next/server';
import { pageHeaders } from './app/_server/page-headers';
import { shellAt } from './lib/shells.mjs';

/**
 * Headers for pages, and nothing else: no verdict depends on this file. Reader pages and the API set their own. (A matcher that took in
 * `/api` would also cut request bodies at 10 MB without a word.)
 */
export function proxy(request: NextRequest) {
  const shell = shellAt(request.nextUrl.pathname);
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const given = pageHeaders(shell, nonce);
  const headers = new Headers(request.headers);
  // Next reads the nonce out of this and puts it on its own scripts.
  headers.set('content-security-policy', given['content-security-policy'] ?? '');
  headers.set('x-nonce', nonce);
  // Where to come back to after signing in.
  headers.set('x-asked-path', `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(given)) response.headers.set(name, value);
  // Asked again each time, with its ETag: a shell of an older build would name scripts that are gone.
  if (shell !== undefined) response.headers.set('cache-control', 'no-cache');
  return response;
}

/** Signed-in pages, sign-in and set-up. Reader pages (the front page among them) are frozen bytes with stricter policies of their own. */
export const config = { matcher: ['/((?!api/|healthz|_next/static|read/|fonts/|feed\\.|how-we-review|favicon\\.ico).+)'] };
