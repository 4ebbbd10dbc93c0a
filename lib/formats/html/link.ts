import { safeHref } from '@/lib/text/safe-href';
import { type Html, html, type Part } from './html';

/** A link to somewhere else, if its scheme is allowed; else only its text. A newsroom vouches for none of the addresses that people give. */
export function outward(href: string, text: Part): Html {
  const safe = safeHref(href);
  return safe === null ? html`<span dir="auto">${text}</span>` : html`<a href="${safe}" rel="nofollow" dir="auto">${text}</a>`;
}
