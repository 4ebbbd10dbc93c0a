import { type FrozenEdition, statementsIn } from '@/lib/review/frozen-edition';
import { wordsIn } from '@/lib/words/catalogues';
import { withMark } from '@/lib/words/en/corrections';
import { published } from '@/lib/words/en/published';
import { readerWords } from '@/lib/words/en/reader';
import type { Translate } from '@/lib/words/language';
import { languageOf } from '@/lib/words/language';
import { readerCss } from './css/reader.css';
import { type Html, html, type Part } from './html';
import { jsonScript } from './json-script';
import { inOurWords, page, type Site } from './page';
import { authorOf } from './reader/author';
import { drawCorrection } from './reader/correction';
import { drawFact } from './reader/fact';
import { heardBox } from './reader/heard';
import { jsonLd } from './reader/json-ld';
import { drawByline, drawSources } from './reader/lines';
import { levelRules, margins } from './reader/margin';
import { drawNote } from './reader/note';
import { plainTitle } from './reader/plain-title';
import type { Publication } from './reader/publication';
import { readerMarks } from './reader/reader-marks';
import { type DrawnText, drawText } from './reader/text';
import { day } from './when';
import { onlyWith, withoutCounterpoints } from './without';

/** More counterpoints than this, and each shows less of itself until it is opened. */
const MANY = 6;

/** The page that readers get, whole. A retracted piece keeps its text, under a notice. */
export function readerPage(edition: FrozenEdition, publication: Publication & { without?: boolean }): string {
  const t = wordsIn(languageOf(edition.content.language));
  const path = `/read/${publication.slug}`;
  const made = draw(t, edition, {
    site: publication.site,
    path,
    at: publication.publishedAt,
    corrections: publication.corrections,
    marked: publication.marked,
    markedLines: publication.markedLines,
    retraction: publication.retraction,
    head: jsonScript(jsonLd(t, edition, publication)),
    bar: null,
  });
  return publication.without ? withoutCounterpoints(made) : made;
}

/** The same page before anything is published. It says so, has no address, and is not for search engines. `back` leads to the desk's page of the piece. */
export function previewPage(
  edition: FrozenEdition,
  { site, now, back, without }: { site: Site; now: string; back: string; without?: boolean },
): string {
  const t = wordsIn(languageOf(edition.content.language));
  const bar = html`<p class="preview" role="status"${inOurWords(edition.content.language, t.language)}>${t(published).preview} <a href="${back}">${t(published).leavePreview}</a></p>`;
  const made = draw(t, edition, {
    site,
    path: null,
    at: now,
    corrections: [],
    marked: [],
    markedLines: [],
    retraction: null,
    head: null,
    bar,
  });
  return without ? withoutCounterpoints(made) : made;
}

interface Frame {
  site: Site;
  path: string | null;
  at: string;
  corrections: Publication['corrections'];
  marked: Publication['marked'];
  markedLines: Publication['markedLines'];
  retraction: Publication['retraction'];
  head: Part;
  bar: Part;
}

function draw(
  t: Translate,
  edition: FrozenEdition,
  { site, path, at, corrections, marked, markedLines, retraction, head, bar }: Frame,
): string {
  const { content } = edition;
  const { timeZone } = site;
  const ours = inOurWords(content.language, t.language);
  const placed = margins(edition, marked);
  const text = drawText(t, edition, placed.passages, ours);
  const [topic] = content.topics;
  const isFactChecked = statementsIn(edition).some((statement) => statement.code === 'fact_check');
  const marks = readerMarks(content, { marked, markedLines });
  const title = plainTitle(t, content.headline, { mark: marks.headline, retracted: retraction !== null });
  const description = t(withMark)(content.standfirst, marks.standfirst);
  const author = authorOf(t, content.byline, marks.byline);

  const body = html`<article class="page"${edition.counterpoints.length > MANY ? html` data-dense` : null}>
${retraction ? retractionNotice(t, retraction, timeZone, ours) : null}
<p class="kicker"${ours}><span>${topic === undefined ? t(readerWords).opinion : t(readerWords).opinionOn({ topic: topic.replaceAll('-', ' ') })}</span> ${day(t, at, timeZone)}</p>
<h1 dir="auto">${text.headline}</h1>
${text.standfirst ? html`<p class="standfirst" dir="auto">${text.standfirst}</p>` : null}
${edition.corrections.toReversed().map((entry) => drawCorrection(t, entry, { path, timeZone, ours, author, retraction, state: corrections.find(({ id }) => id === entry.id) }))}
${drawByline(t, content, { ours, marked: markedLines })}
${heardBox(t, edition, { ours, path })}
${flow(t, text, edition, { placed, author, ours })}
${drawSources(t, content.sources, { ours, marked: markedLines })}
<footer class="foot"${ours}><p>${t(readerWords).foot}${isFactChecked ? ` ${t(readerWords).factsChecked}` : null}</p><p>${path === null ? null : html`<a href="${path}/record">${t(readerWords).recordLong}</a>${t(readerWords).verify} · `}<a href="/how-we-review#errors">${t(readerWords).errors}</a></p></footer>
</article>`;
  return page({
    title: `${title} · ${site.newsroom}`,
    site,
    language: content.language,
    description,
    path,
    css: [readerCss, levelRules(placed)],
    faces: text.faces,
    head: html`${path === null ? null : openGraph({ title, description }, site, path)}${head}`,
    bar,
    body,
  });
}

/** The body, each block followed by what is pinned to it. What the whole piece leaves out comes first in the margin, after the first block in one column. */
function flow(
  t: Translate,
  text: DrawnText,
  edition: FrozenEdition,
  { placed: { notes, claims }, author, ours }: { placed: ReturnType<typeof margins>; author: string; ours: Html },
): Html {
  const timeRanOut = statementsIn(edition).some((statement) => statement.code === 'did_not_answer');
  const last = text.body.length - 1;
  let from = -1;
  const parts = text.body.map((block, index) => {
    const until = index === last ? Infinity : block.end;
    const since = from;
    from = Math.max(from, until);
    const here = (start: number | null) => (start ?? 0) >= since && (start ?? 0) < until;
    return html`${block.html}
${claims.filter(({ start }) => here(start)).map((claim) => drawFact(t, claim, { ours }))}
${notes.filter(({ start }) => here(start)).map((note) => onlyWith(drawNote(t, note, { author, timeRanOut, ours })))}
`;
  });
  return html`${parts}`;
}

function retractionNotice(
  t: Translate,
  { reason, at }: NonNullable<Publication['retraction']>,
  timeZone: string,
  ours: Html,
): Html {
  return html`<section class="notice" aria-labelledby="retraction"${ours}><h2 id="retraction"><i class="g" data-g="error"></i>${t(readerWords).retracted}</h2><p>${t(published).retractedOn} ${day(t, at, timeZone)}. <span dir="auto">${reason}</span></p><p>${t(published).retractedMeans}</p></section>`;
}

function openGraph({ title, description }: { title: string; description: string }, site: Site, path: string): Html {
  return html`<meta property="og:type" content="article"><meta property="og:site_name" content="${site.newsroom}"><meta property="og:title" content="${title}"><meta property="og:description" content="${description}"><meta property="og:url" content="${site.baseUrl}${path}">`;
}
