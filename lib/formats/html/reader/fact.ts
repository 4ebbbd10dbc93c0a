import type { Verdict } from '@/lib/review/vocabulary';
import { afterTitle } from '@/lib/words/en/grammar';
import { published } from '@/lib/words/en/published';
import { readerWords } from '@/lib/words/en/reader';
import { words } from '@/lib/words/en/shared';
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
export function drawFact({ item, own }: Placed<Claim>, { ours }: { ours: Html }): Html {
  const address = claimAddress(item);
  return html`<details class="fact ${own}"><summary><i class="g" data-g="${glyphs[item.verdict]}"></i><b${ours}>${words.vocabulary.verdict[item.verdict]}</b><span dir="auto">${item.statement}</span></summary><div class="evidence" id="${address}">${
    item.rationale === '' ? null : html`<p dir="auto">${item.rationale}</p>`
  }${item.evidence.map(
    (one) =>
      html`<p>${outward(one.url, one.title || one.url)}${one.publisher ? html`${afterTitle(one.title || one.url)}<bdi>${one.publisher}</bdi>` : null}${one.quote ? html`: <q dir="auto">${one.quote}</q>` : null}</p>`,
  )}<p class="by"${ours}>${readerWords.checked({ date: '' }).trim()} ${ledgerDay(item.checkedAt)} · <a href="#${address}">${published.linkToCheck}</a></p></div></details>`;
}
