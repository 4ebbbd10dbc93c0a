import type { FrozenEdition } from '@/lib/review/frozen-edition';
import { requirementIds } from '@/lib/review/vocabulary';
import { words } from '@/lib/words';
import { published } from '@/lib/words/published';
import { type Html, html, join, type Part } from '../html';
import { ledgerDay } from '../when';
import { onlyWith, onlyWithout } from '../without';
import { noteAddress } from './addresses';
import { hueSlot } from './runs';

export interface HeardOptions {
  ours: Html;
  timeZone: string;
  /** Where the piece and its record are; null for a preview, which has neither yet. */
  path: string | null;
}

/** The review in one box: who was heard, what it changed, and every exception with its reason. */
export function heardBox({ review, counterpoints }: FrozenEdition, { ours, timeZone, path }: HeardOptions): Html {
  const rows = review.perspectives.map(
    (one) =>
      html`<li><span class="tile" data-hue="${hueSlot(one.hue)}" aria-hidden="true">${one.letter}</span><bdi>${one.name}</bdi>${outcome(one)}</li>`,
  );
  return html`<section class="heard" aria-labelledby="heard"${ours}><h2 id="heard">${published.heard}</h2>
${rows.length === 0 ? null : html`<ul>${rows}</ul>`}
<div><p>${published.changed({ passages: review.passagesChanged, unanswered: review.unanswered })}. ${published.factsChecked({ number: review.factsChecked })}${review.held === 0 ? null : ` ${published.held({ number: review.held })}`}</p>
${review.overrides.map((one, index) => html`<p>${index === 0 ? `${words.reader.exceptions({ number: review.overrides.length })} ` : null}${published.exception({ name: requirementName(one.requirement) })} ${ledgerDay(one.at)}: <q dir="auto">${one.reason}</q></p>`)}
${path === null ? null : html`<p class="ways">${join(ways(path, counterpoints.length > 0), ' · ')}</p>`}</div></section>`;

  function outcome({ perspective, counterpoints: number, nothingToAdd, noReply }: (typeof review.perspectives)[number]): Part {
    const first = counterpoints.find((note) => note.perspective === perspective);
    if (number > 0 && first) {
      const label = words.reader.counterpoints({ number });
      return html`${onlyWith(html`<a href="#${noteAddress(first)}">${label}</a>`)}${onlyWithout(html`<span>${label}</span>`)}`;
    }
    if (number > 0) return html`<span>${words.reader.counterpoints({ number })}</span>`;
    if (nothingToAdd) return html`<span>${words.reader.nothingToAdd}</span>`;
    return noReply ? html`<span>${words.reader.soughtNoReply}</span>` : html`<span>${words.vocabulary.signOff.filed}</span>`;
  }
}

function ways(path: string, withNotes: boolean): Html[] {
  const record = html`<a href="${path}/record">${words.reader.record}</a>`;
  if (!withNotes) return [record];
  const other = html`${onlyWith(html`<a href="${path}?counterpoints=no">${words.reader.without}</a>`)}${onlyWithout(html`<a href="${path}">${words.reader.with}</a>`)}`;
  return [record, other];
}

/** A requirement's name for readers; one that a later release no longer has keeps its own. */
export function requirementName(id: string): string {
  const known = requirementIds.find((one) => one === id);
  return known ? words.vocabulary.requirement[known] : id.replaceAll('_', ' ');
}
