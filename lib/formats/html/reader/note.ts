import { corrections } from '@/lib/words/en/corrections';
import { published } from '@/lib/words/en/published';
import { readerWords } from '@/lib/words/en/reader';
import type { Translate } from '@/lib/words/language';
import { type Html, html, join, type Part } from '../html';
import { outward } from '../link';
import { paragraphs } from '../paragraphs';
import { noteAddress } from './addresses';
import type { Note, Placed } from './margin';
import { hueSlot } from './runs';

/** Past this many characters of note or answer, the margin shows the beginning; the note's own address unfolds it. */
const LONG = 420;

interface NoteOptions {
  author: string;
  /** The author had their time to answer; else a note without an answer says only that it has none. */
  timeRanOut: boolean;
  /** Attributes for our own words. */
  ours: Html;
}

/** A counterpoint with its sources and the author's answer, the answer set like the note. */
export function drawNote(t: Translate, { item, own }: Placed<Note>, { author, timeRanOut, ours }: NoteOptions): Html {
  const { code, perspectiveName, response } = item;
  const address = noteAddress(item);
  const long = item.text.length > LONG || (response?.text.length ?? 0) > LONG;
  return html`<aside class="note ${own}" id="${address}" data-hue="${hueSlot(item.hue)}"${long ? html` data-long` : null}${isAboutAll(item) ? html` data-missing` : null} aria-label="${t(published).noteOn({ code, perspective: perspectiveName })}">
<header><a class="tile" href="#${address}" aria-label="${t(published).linkToNote({ code })}">${code}</a><h2 dir="auto">${perspectiveName}</h2>${isAboutAll(item) ? html`<span class="state"${ours}>${t(readerWords).missing}</span>` : null}</header>${about(t, item, ours)}
${item.takenOff === null ? html`<div class="said">${paragraphs(item.text)}</div>` : html`<p class="by"${ours}>${t(corrections).noteTakenOff({ ground: item.takenOff })}</p>`}
<p class="by">${by(t, item, ours)}</p>
${answer(t, item, { author, timeRanOut, ours })}${item.stands ? html`<p class="by outcome"${ours}><i class="g" data-g="stands"></i>${t(readerWords).letsStand}</p>` : null}${long ? html`<a class="more" href="#${address}"${ours}>${t(readerWords).inFull({ code })}</a>` : null}
</aside>`;
}

/** On what the whole piece leaves out: it never had a passage. */
const isAboutAll = ({ place, writtenAbout }: Note) => place === null && writtenAbout === null;

/** The words that it was written about, where a correction changed them. */
function about(t: Translate, { writtenAbout }: Note, ours: Html): Part {
  if (writtenAbout === null) return null;
  const { words: quoted } = writtenAbout;
  return quoted === null
    ? html`<p class="by"${ours}>${t(corrections).writtenAboutChanged}</p>`
    : html`<p class="by"><span${ours}>${t(corrections).writtenAbout}</span> <q dir="auto">${quoted}</q></p>`;
}

function by(t: Translate, { name, perspectiveName, sources }: Note, ours: Html): Html {
  const who: Part =
    name === null
      ? html`<span${ours}>${t(readerWords).reviewerOf({ perspective: perspectiveName })}</span>`
      : html`<bdi>${name}</bdi>`;
  return join([who, ...sources.map(({ url, title }) => outward(url, title || url))], ' · ');
}

function answer(t: Translate, { response, unanswered }: Note, { author, timeRanOut, ours }: NoteOptions): Part {
  if (response) {
    return html`<div class="answer"><h3${ours}>${t(published).didAnswer[response.kind]({ author })}</h3>${paragraphs(response.text)}</div>`;
  }
  if (!unanswered) return null;
  return html`<p class="by outcome"${ours}>${timeRanOut ? t(readerWords).didNotAnswer({ author }) : t(readerWords).withoutAnswer}</p>`;
}
