import { type FrozenEdition, statementsIn } from '@/lib/review/frozen-edition';
import type { Statement } from '@/lib/review/statement';
import { wordsIn } from '@/lib/words/catalogues';
import { corrections as corrected } from '@/lib/words/en/corrections';
import { published } from '@/lib/words/en/published';
import { perspectiveOutcome, statementSentence } from '@/lib/words/en/statements';
import { vocabulary } from '@/lib/words/en/vocabulary';
import type { Translate } from '@/lib/words/language';
import { languageOf } from '@/lib/words/language';
import { sheetCss } from './css/sheet.css';
import { happened } from './happened';
import { type Html, html, join, type Part, raw } from './html';
import { page } from './page';
import { noticeText, standingOf } from './reader/correction';
import { drawDifference } from './reader/difference';
import { perspectiveRows, reasonOf, shownElsewhere } from './reader/heard';
import { labelsOf } from './reader/labels';
import { plainTitle } from './reader/plain-title';
import type { Publication } from './reader/publication';
import { readerMarks } from './reader/reader-marks';
import { hueSlot } from './reader/runs';
import { drawWordMark } from './reader/word-mark';
import type { RecordEntry } from './record-entry';
import { day, ledgerDay } from './when';

/** The review record as readers read it: who was heard, what happened version by version, exceptions, corrections, and how to check all that. */
export function recordPage(edition: FrozenEdition, publication: Publication, entries: readonly RecordEntry[]): string {
  const t = wordsIn(languageOf(edition.content.language));
  const { site, slug } = publication;
  const { content, review, corrections } = edition;
  const { timeZone } = site;
  const path = `/read/${slug}`;
  const mark = readerMarks(content, publication).headline;
  const title = plainTitle(t, content.headline, { mark, retracted: publication.retraction !== null });
  const statements = statementsIn(edition);
  const labels = labelsOf(t, edition);
  const said = (choose: (statement: Statement) => boolean) =>
    statements.filter(choose).map((statement) => t(statementSentence)(statement, labels));
  const told = said(({ code }) => code !== 'requirement' && !shownElsewhere.includes(code));
  const asked = said(({ code }) => code === 'requirement');
  const exceptions = statements.flatMap((statement) =>
    statement.code === 'override'
      ? [html`<li><h3>${t(statementSentence)(statement, labels)}</h3><p dir="auto">${reasonOf(statement, review)}</p></li>`]
      : [],
  );
  const notices = corrections.map(
    (correction) =>
      html`<li id="correction-${correction.id}"><h3>${t(vocabulary).correction[correction.type]}, ${day(t, correction.at, timeZone)}</h3><p dir="auto">${noticeText(t, correction.text, raw(''))}</p>${drawDifference(t, correction.changes, raw(''))}${correction.shows === 'withheld' ? html`<p class="by">${t(corrected).withheld}</p>` : null}<p class="by">${stateOf(t, correction.id, publication)}</p></li>`,
  );
  return page({
    title: `${t(published).record.title}: ${title} · ${site.newsroom}`,
    site,
    language: t.language,
    path: `${path}/record`,
    css: [sheetCss],
    body: html`<article class="sheet">
<p class="by"><a href="${path}">${t(published).record.back}</a></p>
<h1>${t(published).record.of({ headline: content.headline })}${mark === null ? null : drawWordMark(t, mark, raw(''))}</h1>
<p class="lead">${t(published).record.lead}</p>
<p class="by">${t(published).record.policy(review.policy)}${told.map((sentence) => ` ${sentence}`)}</p>
<h2 id="heard">${t(published).record.heard}</h2>
${heard(t, edition)}
${
  asked.length === 0
    ? null
    : html`<h2 id="asked">${t(published).record.asked}</h2>
<ul class="points">${asked.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
}
<h2 id="happened">${t(published).record.happened}</h2>
${story(t, entries)}
<h2 id="exceptions">${t(published).record.exceptions}</h2>
${exceptions.length === 0 ? html`<p>${t(published).record.noExceptions}</p>` : html`<ul class="each">${exceptions}</ul>`}
<h2 id="corrections">${t(published).record.corrections}</h2>
${notices.length === 0 ? html`<p>${t(published).record.noCorrections}</p>` : html`<ul class="each">${notices}</ul>`}
<h2 id="verify">${t(published).record.verify}</h2>
<p>${t(published).record.verifyText} ${t(published).record.waiting}</p>
<p><a class="action" href="${path}/record.json" download="${slug}-record.json">${t(published).record.file}</a></p>
<p>${t(published).record.verifyHow}</p>
<pre tabindex="0">npm run verify -- ${slug}-record.json ${slug}.html</pre>
<p>${t(published).record.key}</p>
<h3>${t(published).record.cannot}</h3>
<ul class="points">${t(published).record.limits.map((limit) => html`<li>${limit}</li>`)}</ul>
</article>`,
  });
}

/** Who stands by a correction. */
function stateOf(t: Translate, id: string, { corrections, site, retraction }: Publication): string {
  const state = corrections.find((correction) => correction.id === id);
  return (
    standingOf(t, state, { timeZone: site.timeZone, retraction }) ??
    (state?.state === 'reviewed' ? t(corrected).reviewed : t(corrected).confirmed)
  );
}

/** By perspective; a name only where it was opened, and then on a counterpoint that everybody can read. */
function heard(t: Translate, edition: FrozenEdition): Html {
  const rows = perspectiveRows(edition).map(({ statement, perspective, name, letter, hue }) => {
    const names = [
      ...new Set(
        edition.counterpoints.flatMap((note) => (note.perspective === perspective && note.name !== null ? [note.name] : [])),
      ),
    ];
    return html`<li><span class="tile" data-hue="${hueSlot(hue)}" aria-hidden="true">${letter}</span><span><bdi>${name}</bdi>${names.length === 0 ? null : html`: <bdi>${t(published).record.by({ names })}</bdi>`}</span><span class="end">${t(perspectiveOutcome)(statement)}</span></li>`;
  });
  return html`<ul class="rows">${rows}</ul>`;
}

/** What happened, under the version that it happened to. */
function story(t: Translate, entries: readonly RecordEntry[]): Html {
  const chapters: { title: string; entries: RecordEntry[] }[] = [];
  for (const entry of entries) {
    const { happening } = entry;
    if (happening.kind === 'version') chapters.push({ title: t(published).record.version(happening), entries: [] });
    else if (chapters.length === 0) chapters.push({ title: t(published).record.before, entries: [] });
    chapters.at(-1)?.entries.push(entry);
  }
  const row = ({ day: on, happening }: RecordEntry): Part =>
    html`<li><span>${happened(t, happening)}</span> ${ledgerDay(t, on)}</li>`;
  return join(chapters.map(({ title, entries: of }) => html`<h3>${title}</h3><ol class="log">${of.map(row)}</ol>`));
}
