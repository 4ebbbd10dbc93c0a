import { type FrozenEdition, statementsIn } from '@/lib/review/frozen-edition';
import type { Statement } from '@/lib/review/statement';
import { corrections as corrected } from '@/lib/words/en/corrections';
import { published } from '@/lib/words/en/published';
import { words } from '@/lib/words/en/shared';
import { perspectiveOutcome, statementSentence } from '@/lib/words/en/statements';
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

const say = published.record;

/** The review record as readers read it: who was heard, what happened version by version, exceptions, corrections, and how to check all that. */
export function recordPage(edition: FrozenEdition, publication: Publication, entries: readonly RecordEntry[]): string {
  const { site, slug } = publication;
  const { content, review, corrections } = edition;
  const { timeZone } = site;
  const path = `/read/${slug}`;
  const mark = readerMarks(content, publication).headline;
  const title = plainTitle(content.headline, { mark, retracted: publication.retraction !== null });
  const statements = statementsIn(edition);
  const labels = labelsOf(edition);
  const said = (choose: (statement: Statement) => boolean) =>
    statements.filter(choose).map((statement) => statementSentence(statement, labels));
  const told = said(({ code }) => code !== 'requirement' && !shownElsewhere.includes(code));
  const asked = said(({ code }) => code === 'requirement');
  const exceptions = statements.flatMap((statement) =>
    statement.code === 'override'
      ? [html`<li><h3>${statementSentence(statement, labels)}</h3><p dir="auto">${reasonOf(statement, review)}</p></li>`]
      : [],
  );
  const notices = corrections.map(
    (correction) =>
      html`<li id="correction-${correction.id}"><h3>${words.vocabulary.correction[correction.type]}, ${day(correction.at, timeZone)}</h3><p dir="auto">${noticeText(correction.text, raw(''))}</p>${drawDifference(correction.changes, raw(''))}${correction.shows === 'withheld' ? html`<p class="by">${corrected.withheld}</p>` : null}<p class="by">${stateOf(correction.id, publication)}</p></li>`,
  );
  return page({
    title: `${say.title}: ${title} · ${site.newsroom}`,
    site,
    path: `${path}/record`,
    css: [sheetCss],
    body: html`<article class="sheet">
<p class="by"><a href="${path}">${say.back}</a></p>
<h1>${say.of({ headline: content.headline })}${mark === null ? null : drawWordMark(mark, raw(''))}</h1>
<p class="lead">${say.lead}</p>
<p class="by">${say.policy(review.policy)}${told.map((sentence) => ` ${sentence}`)}</p>
<h2 id="heard">${say.heard}</h2>
${heard(edition)}
${
  asked.length === 0
    ? null
    : html`<h2 id="asked">${say.asked}</h2>
<ul class="points">${asked.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
}
<h2 id="happened">${say.happened}</h2>
${story(entries)}
<h2 id="exceptions">${say.exceptions}</h2>
${exceptions.length === 0 ? html`<p>${say.noExceptions}</p>` : html`<ul class="each">${exceptions}</ul>`}
<h2 id="corrections">${say.corrections}</h2>
${notices.length === 0 ? html`<p>${say.noCorrections}</p>` : html`<ul class="each">${notices}</ul>`}
<h2 id="verify">${say.verify}</h2>
<p>${say.verifyText} ${say.waiting}</p>
<p><a class="action" href="${path}/record.json" download="${slug}-record.json">${say.file}</a></p>
<p>${say.verifyHow}</p>
<pre tabindex="0">npm run verify -- ${slug}-record.json ${slug}.html</pre>
<p>${say.key}</p>
<h3>${say.cannot}</h3>
<ul class="points">${say.limits.map((limit) => html`<li>${limit}</li>`)}</ul>
</article>`,
  });
}

/** Who stands by a correction. */
function stateOf(id: string, { corrections, site, retraction }: Publication): string {
  const state = corrections.find((correction) => correction.id === id);
  return (
    standingOf(state, { timeZone: site.timeZone, retraction }) ??
    (state?.state === 'reviewed' ? corrected.reviewed : corrected.confirmed)
  );
}

/** By perspective; a name only where it was opened, and then on a counterpoint that everybody can read. */
function heard(edition: FrozenEdition): Html {
  const rows = perspectiveRows(edition).map(({ statement, perspective, name, letter, hue }) => {
    const names = [
      ...new Set(
        edition.counterpoints.flatMap((note) => (note.perspective === perspective && note.name !== null ? [note.name] : [])),
      ),
    ];
    return html`<li><span class="tile" data-hue="${hueSlot(hue)}" aria-hidden="true">${letter}</span><span><bdi>${name}</bdi>${names.length === 0 ? null : html`: <bdi>${say.by({ names })}</bdi>`}</span><span class="end">${perspectiveOutcome(statement)}</span></li>`;
  });
  return html`<ul class="rows">${rows}</ul>`;
}

/** What happened, under the version that it happened to. */
function story(entries: readonly RecordEntry[]): Html {
  const chapters: { title: string; entries: RecordEntry[] }[] = [];
  for (const entry of entries) {
    const { happening } = entry;
    if (happening.kind === 'version') chapters.push({ title: say.version(happening), entries: [] });
    else if (chapters.length === 0) chapters.push({ title: say.before, entries: [] });
    chapters.at(-1)?.entries.push(entry);
  }
  const row = ({ day: on, happening }: RecordEntry): Part => html`<li><span>${happened(happening)}</span> ${ledgerDay(on)}</li>`;
  return join(chapters.map(({ title, entries: of }) => html`<h3>${title}</h3><ol class="log">${of.map(row)}</ol>`));
}
