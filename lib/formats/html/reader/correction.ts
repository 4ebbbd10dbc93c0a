import type { FrozenEdition } from '@/lib/review/frozen-edition';
import { corrections as say } from '@/lib/words/en/corrections';
import { published } from '@/lib/words/en/published';
import { readerWords } from '@/lib/words/en/reader';
import { vocabulary } from '@/lib/words/en/vocabulary';
import type { Translate } from '@/lib/words/language';
import { type Html, html, type Part } from '../html';
import { paragraphs } from '../paragraphs';
import { day, hourText } from '../when';
import { drawDifference } from './difference';
import type { Publication } from './publication';

type Entry = FrozenEdition['corrections'][number];
type State = Publication['corrections'][number];

interface Drawing {
  /** null: a preview. */
  path: string | null;
  timeZone: string;
  ours: Html;
  author: string;
  /** What became of it since; undefined: nothing that readers have to know. */
  state: State | undefined;
  retraction: Publication['retraction'];
}

/** A notice above the byline: what it says, what it changed, who stands by it, and the author's answer. */
export function drawCorrection(
  t: Translate,
  { id, type, text, at, shows, changes, answer }: Entry,
  { path, timeZone, ours, author, state, retraction }: Drawing,
): Html {
  // A note changes no word: there is no difference to lead to.
  const link =
    path === null || (changes.length === 0 && shows !== 'withheld')
      ? null
      : html` <a href="${path}/record#correction-${id}"${ours}>${t(readerWords).whatChanged}</a>`;
  return html`<section class="correction" aria-labelledby="correction-${id}"><h2 id="correction-${id}"${ours}>${t(vocabulary).correction[type]}, ${day(t, at, timeZone)}</h2><p dir="auto">${noticeText(t, text, ours)}${link}</p>
${drawDifference(t, changes, ours)}${shows === 'withheld' ? html`<p class="by"${ours}>${t(say).withheld}</p>` : null}${standing(t, state, { timeZone, retraction, ours })}${
  answer === null
    ? null
    : html`<div class="answer"><h3${ours}>${t(published).didAnswer.replied({ author })}</h3>${paragraphs(answer.text)}</div>`
}</section>`;
}

/** The notice, or that its words are not repeated. */
export const noticeText = (t: Translate, text: string, ours: Html): Part =>
  text === '' ? html`<span${ours}>${t(say).noticeSilent}</span>` : text;

function standing(
  t: Translate,
  state: State | undefined,
  { ours, ...page }: Pick<Drawing, 'ours' | 'timeZone' | 'retraction'>,
): Part {
  const said = standingOf(t, state, page);
  return said === null ? null : html`<p class="open"${ours}>${said}</p>`;
}

/** Whether a second editor stands by it; null where there is nothing to say. */
export function standingOf(
  t: Translate,
  state: State | undefined,
  { timeZone, retraction }: Pick<Drawing, 'timeZone' | 'retraction'>,
): string | null {
  switch (state?.state) {
    case 'unconfirmed':
      // Nobody can confirm it any more.
      if (retraction !== null) return t(say).unconfirmedRetracted;
      return t(say).unconfirmed({ when: hourText(t, state.confirmBy, timeZone) });
    case 'refused':
      return t(say).refused;
    default:
      return null;
  }
}
