import type { Change } from '@/lib/review/difference';
import { corrections as say } from '@/lib/words/en/corrections';
import type { Translate } from '@/lib/words/language';
import { type Html, html, type Part } from '../html';

/** What a correction changed, old words struck and new ones marked, in words for who does not see that. */
export function drawDifference(t: Translate, changes: readonly Change[], ours: Html): Part {
  return changes.length === 0 ? null : html`${changes.map((change) => drawChange(t, change, ours))}`;
}

function drawChange(t: Translate, change: Change, ours: Html): Html {
  const label = change.kind === 'line' ? html`<b${ours}>${t(say).line[change.field]}:</b> ` : null;
  const words =
    change.parts.length === 0
      ? html`<span${ours}>${t(say).cutUnseen}</span>`
      : html`${change.parts.map((part) => drawPart(t, part, ours))}`;
  return html`<p class="diff" dir="auto">${label}${words}</p>`;
}

function drawPart(t: Translate, { kind, text }: Change['parts'][number], ours: Html): Html {
  switch (kind) {
    case 'same':
      return html`${text}`;
    case 'removed':
      return html`<del><span class="hidden"${ours}>${t(say).removed}</span>${text}</del> `;
    case 'added':
      return html`<ins><span class="hidden"${ours}>${t(say).added}</span>${text}</ins>`;
  }
}
