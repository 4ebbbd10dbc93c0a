import { requirementIds } from '@/lib/review/vocabulary';
import { words } from '@/lib/words';
import { requirementMeaning, howWeReview as say } from '@/lib/words/published';
import { sheetCss } from './css/sheet.css';
import { html } from './html';
import { page, type Site } from './shell';

/** What a reader may expect of every piece, in the order in which the gate asks. */
export function howWeReviewPage(site: Site): string {
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
${requirementIds.map((id) => html`<h3 id="${id}">${words.vocabulary.requirement[id]}</h3><p>${requirementMeaning[id]}</p>`)}
<h2 id="errors">${say.after}</h2>
${say.afterText.map((text) => html`<p>${text}</p>`)}
<h2 id="verify">${say.verify}</h2>
<p>${say.verifyText}</p>
</article>`,
  });
}
