import { createHash } from 'node:crypto';
import type { PublicAsked, PublishedAnswer } from './published-answer';
import { respond } from './respond';
import { securityPolicyOf } from './security-policy';

/** An HTML page with its own policy. */
export function htmlPage(asked: PublicAsked, html: string, status = 200): Promise<PublishedAnswer> {
  const etag = createHash('sha256').update(html).digest('hex');
  const headers = { 'content-security-policy': securityPolicyOf(etag, () => html) };
  return respond(asked, { status, type: 'text/html; charset=utf-8', body: html, etag, headers });
}
