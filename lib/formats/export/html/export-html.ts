import { generator } from '@/lib/formats/generator';
import { type Html, html, join, raw } from '@/lib/formats/html/html';
import { directionOf, isForeign, languageTag } from '@/lib/formats/html/language';
import { outward } from '@/lib/formats/html/link';
import { paragraphs } from '@/lib/formats/html/paragraphs';
import { day } from '@/lib/formats/html/when';
import { canonicalText } from '@/lib/text/canonical-text';
import { wordsIn } from '@/lib/words/catalogues';
import { exportWords } from '@/lib/words/en/exports';
import { published } from '@/lib/words/en/published';
import { languageOf, type Translate } from '@/lib/words/language';
import type { ExportedNote, ExportedRemark, ExportedVersion } from '../exported-version';
import { bodyHtml } from './body-html';

const style = `:root{color-scheme:light dark}body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.6 Georgia,serif}
h1,h2,h3{line-height:1.25}#standfirst{font-size:1.25rem}blockquote{margin-inline:1.5rem;padding-inline-start:1rem;border-inline-start:.2rem solid}
[data-source]{text-decoration:underline dotted;text-underline-offset:.2em}sup{line-height:0}#sources,#counterpoints{font-size:1rem}`;

/**
 * A version as one plain page that needs nothing else and runs nothing: its text, its sources, and below them its counterpoints with their answers.
 * `importHtml` reads the text and the sources back exactly as they were; counterpoints are not read back.
 */
export function exportHtml({ content, notes, timeZone }: ExportedVersion): string {
  const { headline, standfirst, byline, body, sources, language } = content;
  // What is of the product in it speaks the text's language.
  const t = wordsIn(languageOf(language));
  return html`${raw('<!doctype html>')}
<html lang="${languageTag(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${generator}">
<title>${headline}</title>
<style>${raw(style)}</style>
</head>
<body>
<article>
<h1 id="headline">${headline}</h1>
${standfirst === '' ? null : html`<p id="standfirst">${standfirst}</p>`}
${byline === '' ? null : html`<p id="byline">${byline}</p>`}
<div id="text">
${bodyHtml(
  body.content,
  sources.map((_, at) => t(published).source({ number: at + 1 })),
)}
</div>
${sources.length === 0 ? null : sourceList(t, sources, language)}
${notes.length === 0 ? null : counterpoints(t, content, notes, timeZone)}
</article>
</body>
</html>
`.text;
}

type Source = ExportedVersion['content']['sources'][number];

/** Our own words stand in another language than some texts. */
const heading = (t: Translate, text: string, language: string) =>
  isForeign(language, t.language) ? html`<h2 lang="${t.language}" dir="ltr">${text}</h2>` : html`<h2>${text}</h2>`;

function sourceList(t: Translate, sources: readonly Source[], language: string): Html {
  const entries = sources.map(
    ({ title, url }, at) =>
      html`<li id="source-${at + 1}"><cite>${title}</cite>${url === '' ? null : html` <a href="${url}">${url}</a>`}</li>\n`,
  );
  return html`<section id="sources">
${heading(t, t(exportWords).sources, language)}
<ol>
${entries}</ol>
</section>`;
}

function counterpoints(
  t: Translate,
  content: ExportedVersion['content'],
  notes: readonly ExportedNote[],
  timeZone: string,
): Html {
  const { text } = canonicalText(content);
  const passage = ({ place, missing }: ExportedNote) => {
    if (place !== null) return html`<blockquote dir="auto">${text.slice(place.start, place.end)}</blockquote>`;
    return html`<p lang="${t.language}" dir="ltr">${missing ? t(exportWords).missing : t(exportWords).passageGone}</p>`;
  };
  const entries = notes.map(
    (note) =>
      html`<li>${passage(note)}${remark(t, note, timeZone)}${note.answers.map((answer) => html`<div class="answer">${remark(t, answer, timeZone)}</div>`)}</li>\n`,
  );
  return html`<section id="counterpoints">
${heading(t, t(exportWords).counterpoints, content.language)}
<ol>
${entries}</ol>
</section>`;
}

function remark(t: Translate, { by, at, text, sources }: ExportedRemark, timeZone: string): Html {
  const named = sources.map(({ title, url }) => outward(url, title));
  return html`<p dir="auto"><strong>${by}</strong>, ${day(t, at, timeZone)}</p>${paragraphs(text)}${
    named.length === 0 ? null : html`<p>${join(named, '; ')}</p>`
  }`;
}
