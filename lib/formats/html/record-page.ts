import type { FrozenEdition } from '@/lib/review/frozen-edition';
import { words } from '@/lib/words';
import { corrections as corrected } from '@/lib/words/en/corrections';
import { published } from '@/lib/words/published';
import { sheetCss } from './css/sheet.css';
import { happened } from './happened';
import { type Html, html, join, type Part, raw } from './html';
import { standingOf } from './reader/correction';
import { drawDifference } from './reader/difference';
import { requirementName } from './reader/heard';
import type { Publication } from './reader/publication';
import { hueSlot } from './reader/runs';
import type { RecordEntry } from './record-entry';
import { page } from './shell';
import { day } from './when';

const say = published.record;

/** The review record as readers read it: who was heard, what happened version by version, exceptions, corrections, and how to check all that. */
export function recordPage(edition: FrozenEdition, publication: Publication, entries: readonly RecordEntry[]): string {
  const { site, slug } = publication;
  const { content, review, corrections } = edition;
  const { timeZone } = site;
  const path = `/read/${slug}`;
  const overrides = review.overrides.map(
    (one) => html`<li><h3>${requirementName(one.requirement)}, ${day(one.at, timeZone)}</h3><p dir="auto">${one.reason}</p></li>`,
  );
  const notices = corrections.map(
    (one) =>
      html`<li id="correction-${one.id}"><h3>${words.vocabulary.correction[one.type]}, ${day(one.at, timeZone)}</h3><p dir="auto">${one.text}</p>${drawDifference(one.changes, { ours: raw(''), unchecked: false })}<p class="by">${stateOf(one.id, publication)}</p></li>`,
  );
  return page({
    title: `${say.title}: ${content.headline} · ${site.newsroom}`,
    site,
    path: `${path}/record`,
    css: [sheetCss],
    body: html`<article class="sheet">
<p class="by"><a href="${path}">${say.back}</a></p>
<h1>${say.of({ headline: content.headline })}</h1>
<p class="lead">${say.lead}</p>
<p class="by">${say.policy(review.policy)} ${say.people(review)} ${published.changed({ passages: review.passagesChanged, unanswered: review.unanswered })}.${review.held === 0 ? null : ` ${published.held({ number: review.held })}`}</p>
<h2 id="heard">${say.heard}</h2>
${heard(edition)}
<h2 id="happened">${say.happened}</h2>
${story(entries, timeZone)}
<h2 id="exceptions">${say.exceptions}</h2>
${overrides.length === 0 ? html`<p>${say.noExceptions}</p>` : html`<ul class="each">${overrides}</ul>`}
<h2 id="corrections">${say.corrections}</h2>
${notices.length === 0 ? html`<p>${say.noCorrections}</p>` : html`<ul class="each">${notices}</ul>`}
<h2 id="verify">${say.verify}</h2>
<p>${say.verifyText}</p>
<p><a class="action" href="${path}/record.json" download="${slug}-record.json">${say.file}</a></p>
<p>${say.verifyHow}</p>
<pre tabindex="0">npm run verify -- ${slug}-record.json</pre>
<p>${say.key}</p>
<h3>${say.cannot}</h3>
<ul class="points">${say.limits.map((limit) => html`<li>${limit}</li>`)}</ul>
</article>`,
  });
}

/** Who stands by a correction. */
function stateOf(id: string, { corrections, site }: Publication): string {
  const state = corrections.find((correction) => correction.id === id);
  return standingOf(state, site.timeZone) ?? (state?.state === 'reviewed' ? corrected.reviewed : corrected.confirmed);
}

/** By perspective; a name only where it was opened, and then on a counterpoint that everybody can read. */
function heard({ review, counterpoints }: FrozenEdition): Html {
  const rows = review.perspectives.map((one) => {
    const names = [
      ...new Set(
        counterpoints.flatMap(({ perspective, name }) => (perspective === one.perspective && name !== null ? [name] : [])),
      ),
    ];
    const outcome = one.nothingToAdd
      ? say.nothingToAdd
      : one.noReply
        ? say.noReply
        : say.heardCounts({ number: one.counterpoints });
    return html`<li><span class="tile" data-hue="${hueSlot(one.hue)}" aria-hidden="true">${one.letter}</span><span><bdi>${one.name}</bdi>${names.length === 0 ? null : html`: <bdi>${say.by({ names })}</bdi>`}</span><span class="end">${outcome}</span></li>`;
  });
  return html`<ul class="rows">${rows}<li><span></span><span>${say.factCheck}</span><span class="end">${published.factsChecked({ number: review.factsChecked })}</span></li></ul>`;
}

/** What happened, under the version that it happened to. */
function story(entries: readonly RecordEntry[], timeZone: string): Html {
  const chapters: { title: string; entries: RecordEntry[] }[] = [];
  for (const entry of entries) {
    const { happening } = entry;
    if (happening.kind === 'version') chapters.push({ title: say.version(happening), entries: [] });
    else if (chapters.length === 0) chapters.push({ title: say.before, entries: [] });
    chapters.at(-1)?.entries.push(entry);
  }
  const row = ({ day: on, happening }: RecordEntry): Part =>
    html`<li><span>${happened(happening)}</span> ${day(`${on}T12:00:00.000Z`, timeZone)}</li>`;
  return join(chapters.map(({ title, entries: of }) => html`<h3>${title}</h3><ol class="log">${of.map(row)}</ol>`));
}
