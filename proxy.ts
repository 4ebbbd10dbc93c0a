import { type NextRequest, NextResponse } from 'next/server';

/**
 * Headers for pages, and nothing else: no verdict depends on this file. Reader pages and the API set their own. (A matcher that took in
 * `/api` would also cut request bodies at 10 MB without a word.)
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const policy = pagePolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  // Next reads the nonce out of this and puts it on its own scripts.
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  // Where to come back to after signing in.
  headers.set('x-asked-path', `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  response.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
  return response;
}

/** Style attributes are allowed (the margin sets positions); scripts only with the nonce. React's development build needs eval. */
function pagePolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Signed-in pages, sign-in and set-up. Reader pages (the front page among them) are frozen bytes with stricter policies of their own. */
export const config = { matcher: ['/((?!api/|healthz|_next/static|read/|fonts/|feed\\.|how-we-review|favicon\\.ico).+)'] };
