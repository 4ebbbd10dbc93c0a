import { createHash } from 'node:crypto';
import { startView } from '@/lib/shells.mjs';

/**
 * Headers of a page. `shell`: the route of its shell; undefined: the page is made for its request, and `nonce` allows its scripts.
 */
export const pageHeaders = (shell: string | undefined, nonce = ''): Record<string, string> => ({
  'content-security-policy': shell === undefined ? madePolicy(nonce) : shellPolicy(shell),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
});

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

/** Style attributes are allowed: what is pasted out of Word or Docs has them, and its reader parses it in a document of this page. */
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
