import { corrections } from '@/lib/words/en/corrections';
import { published } from '@/lib/words/en/published';
import { readerWords } from '@/lib/words/en/reader';
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
export function drawNote({ item, own }: Placed<Note>, { author, timeRanOut, ours }: NoteOptions): Html {
  const { code, perspectiveName, response } = item;
  const address = noteAddress(item);
  const long = item.text.length > LONG || (response?.text.length ?? 0) > LONG;
  return html`<aside class="note ${own}" id="${address}" data-hue="${hueSlot(item.hue)}"${long ? html` data-long` : null}${isAboutAll(item) ? html` data-missing` : null} aria-label="${published.noteOn({ code, perspective: perspectiveName })}">
<header><a class="tile" href="#${address}" aria-label="${published.linkToNote({ code })}">${code}</a><h2 dir="auto">${perspectiveName}</h2>${isAboutAll(item) ? html`<span class="state"${ours}>${readerWords.missing}</span>` : null}</header>${about(item, ours)}
${item.takenOff === null ? html`<div class="said">${paragraphs(item.text)}</div>` : html`<p class="by"${ours}>${corrections.noteTakenOff({ ground: item.takenOff })}</p>`}
<p class="by">${by(item, ours)}</p>
${answer(item, { author, timeRanOut, ours })}${item.stands ? html`<p class="by outcome"${ours}><i class="g" data-g="stands"></i>${readerWords.letsStand}</p>` : null}${long ? html`<a class="more" href="#${address}"${ours}>${readerWords.inFull({ code })}</a>` : null}
</aside>`;
}

/** On what the whole piece leaves out: it never had a passage. */
const isAboutAll = ({ place, writtenAbout }: Note) => place === null && writtenAbout === null;

/** The words that it was written about, where a correction changed them. */
function about({ writtenAbout }: Note, ours: Html): Part {
  if (writtenAbout === null) return null;
  const { words: quoted } = writtenAbout;
  return quoted === null
    ? html`<p class="by"${ours}>${corrections.writtenAboutChanged}</p>`
    : html`<p class="by"><span${ours}>${corrections.writtenAbout}</span> <q dir="auto">${quoted}</q></p>`;
}

function by({ name, perspectiveName, sources }: Note, ours: Html): Html {
  const who: Part =
    name === null
      ? html`<span${ours}>${readerWords.reviewerOf({ perspective: perspectiveName })}</span>`
      : html`<bdi>${name}</bdi>`;
  return join([who, ...sources.map(({ url, title }) => outward(url, title || url))], ' · ');
}

function answer({ response, unanswered }: Note, { author, timeRanOut, ours }: NoteOptions): Part {
  if (response) {
    return html`<div class="answer"><h3${ours}>${published.didAnswer[response.kind]({ author })}</h3>${paragraphs(response.text)}</div>`;
  }
  if (!unanswered) return null;
  return html`<p class="by outcome"${ours}>${timeRanOut ? readerWords.didNotAnswer({ author }) : readerWords.withoutAnswer}</p>`;
}
