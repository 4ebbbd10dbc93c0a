import type { Policy } from '@/lib/review/policy';
import { policySummary } from '@/lib/words/en/policies';
import { howWeReview as say } from '@/lib/words/en/published';
import { sheetCss } from './css/sheet.css';
import { type Html, html, type Part } from './html';
import { page, type Site } from './page';

interface HowWeReview {
  /** Every desk with its policy in force. */
  desks: readonly { name: string; policy: Policy }[];
  /** Where readers write to: an e-mail or web address. */
  contact: string | null;
  perspective: (slug: string) => string;
}

/** How pieces are reviewed: what is true of the product, then what each desk's policy asks, in the order of the gate. */
export function howWeReviewPage(site: Site, { desks, contact, perspective }: HowWeReview): string {
  return page({
    title: `${say.title} · ${site.newsroom}`,
    site,
    path: '/how-we-review',
    description: say.lead,
    css: [sheetCss],
    body: html`<article class="sheet">
<h1>${say.title}</h1>
<p class="lead">${say.lead}</p>
<h2 id="beside">${say.beside}</h2>
${say.besideText.map((text) => html`<p>${text}</p>`)}
<h2 id="before">${say.before}</h2>
<p>${say.beforeText}</p>
${desks.map(({ name, policy }) => asked(name, policySummary(policy, perspective)))}
<h2 id="errors">${say.after}</h2>
${say.afterText.map((text) => html`<p>${text}</p>`)}
${contact === null ? null : html`<p>${say.tellUs} <a href="${contactLink(contact)}" dir="auto">${contact}</a>.</p>`}
<h2 id="verify">${say.verify}</h2>
<p>${say.verifyText}</p>
</article>`,
  });
}

function asked(desk: string, requirements: ReturnType<typeof policySummary>): Html {
  const left = requirements.filter(({ required }) => !required).map(({ name }) => name);
  const rows: Part[] = requirements
    .filter(({ required }) => required)
    .map(({ name, sentences }) => html`<li><b>${name}</b>. ${sentences.join(' ')}</li>`);
  return html`<h3 dir="auto">${desk}</h3>
<ul class="points">${rows}</ul>
${left.length === 0 ? null : html`<p class="by">${say.notAsked({ names: left })}</p>`}
`;
}

const contactLink = (contact: string) => (/^https?:/.test(contact) ? contact : `mailto:${contact}`);
