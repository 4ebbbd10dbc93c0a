import { createHash } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { shellAt, startView } from './lib/shells.mjs';

/**
 * Headers for pages, and nothing else: no verdict depends on this file. Reader pages and the API set their own. (A matcher that took in
 * `/api` would also cut request bodies at 10 MB without a word.)
 */
export function proxy(request: NextRequest) {
  const shell = shellAt(request.nextUrl.pathname);
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const policy = shell === undefined ? madePolicy(nonce) : shellPolicy(shell);
  const headers = new Headers(request.headers);
  // Next reads the nonce out of this and puts it on its own scripts.
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  // Where to come back to after signing in.
  headers.set('x-asked-path', `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  // Asked again each time, with its ETag: a shell of an older build would name scripts that are gone.
  if (shell !== undefined) response.headers.set('cache-control', 'no-cache');
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  response.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
  return response;
}

const development = process.env.NODE_ENV === 'development';
const startHash = `'sha256-${createHash('sha256').update(startView).digest('base64')}'`;

/** A page that is made for its request: scripts only with its nonce, and the first line that all pages have. React's development build needs eval. */
const madePolicy = (nonce: string) =>
  policyOf({
    script: `'nonce-${nonce}' ${startHash} 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    style: development ? "'unsafe-inline'" : `'nonce-${nonce}'`,
  });

/** A shell is the same bytes for everybody: its inline scripts are allowed by their hashes (`scripts/steps/shell-scripts.mjs`), its files by where they come from. */
const shellPolicy = (shell: string) =>
  development
    ? policyOf({ script: "'unsafe-inline' 'unsafe-eval'", style: "'unsafe-inline'" })
    : policyOf({ script: hashesOf(shell).join(' '), style: '' });

let hashes: Record<string, string[]> | undefined;
const hashesOf = (shell: string): string[] => {
  hashes ??= JSON.parse(process.env['COUNTERPOINT_SHELL_SCRIPTS'] ?? '{}') as Record<string, string[]>;
  return hashes[shell] ?? [];
};

/** Style attributes are allowed: the margin sets positions. */
function policyOf({ script, style }: { script: string; style: string }): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${script}`.trim(),
    `style-src 'self' ${style}`.trim(),
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
