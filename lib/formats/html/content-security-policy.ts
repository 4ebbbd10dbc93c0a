import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64 } from '@/lib/record/base64';

/**
 * The Content-Security-Policy of a page of ours: no script at all, and of styles only the page's one `<style>`, by its hash.
 * `framedBy`: who may show it in a frame; a preview stands inside the desk's own pages.
 */
export function contentSecurityPolicy(page: string, framedBy: 'none' | 'self' = 'none'): string {
  const start = page.indexOf('<style>');
  const end = page.indexOf('</style>', start);
  const style = start < 0 || end < 0 ? undefined : page.slice(start + '<style>'.length, end);
  const styles = style === undefined ? "'none'" : `'sha256-${toBase64(sha256(utf8ToBytes(style)))}'`;
  return [
    "default-src 'none'",
    "script-src 'none'",
    `style-src ${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors '${framedBy}'`,
  ].join('; ');
}
