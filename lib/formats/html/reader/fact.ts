import type { Verdict } from '@/lib/review/vocabulary';
import { afterTitle } from '@/lib/text/after-title';
import { published } from '@/lib/words/en/published';
import { readerWords } from '@/lib/words/en/reader';
import { vocabulary } from '@/lib/words/en/vocabulary';
import type { Translate } from '@/lib/words/language';
import { type Html, html } from '../html';
import { outward } from '../link';
import { ledgerDay } from '../when';
import { claimAddress } from './addresses';
import type { Claim, Placed } from './margin';

const glyphs: Record<Verdict, string> = {
  supported: 'supported',
  supported_with_context: 'context',
  unsupported: 'unsupported',
  contradicted: 'contradicted',
  unverifiable: 'unverifiable',
};

/** A checked claim: its verdict, and folded below it what it rests on. */
export function drawFact(t: Translate, { item, own }: Placed<Claim>, { ours }: { ours: Html }): Html {
  const address = claimAddress(item);
  return html`<details class="fact ${own}"><summary><i class="g" data-g="${glyphs[item.verdict]}"></i><b${ours}>${t(vocabulary).verdict[item.verdict]}</b><span dir="auto">${item.statement}</span></summary><div class="evidence" id="${address}">${
    item.rationale === '' ? null : html`<p dir="auto">${item.rationale}</p>`
  }${item.evidence.map(
    (evidence) =>
      html`<p>${outward(evidence.url, evidence.title || evidence.url)}${evidence.publisher ? html`${afterTitle(evidence.title || evidence.url)}<bdi>${evidence.publisher}</bdi>` : null}${evidence.quote ? html`: <q dir="auto">${evidence.quote}</q>` : null}</p>`,
  )}<p class="by"${ours}>${t(readerWords).checked({ date: '' }).trim()} ${ledgerDay(t, item.checkedAt)} · <a href="#${address}">${t(published).linkToCheck}</a></p></div></details>`;
}
