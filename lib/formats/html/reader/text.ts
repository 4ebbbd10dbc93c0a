import type { FrozenEdition } from '@/lib/review/frozen-edition';
import { canonicalText } from '@/lib/text/canonical-text';
import { type MarkedBlock, type MarkedPiece, markedBody } from '@/lib/text/marked-body';
import { parseBody } from '@/lib/text/parse-body';
import type { Run } from '@/lib/text/split-runs';
import type { Translate } from '@/lib/words/language';
import { type Html, html, join, raw } from '../html';
import { directionOfText } from '../language';
import type { Passage } from './margin';
import { type Drawing, drawRuns } from './runs';

/** A block of the body and where its text ends (UTF-16): what is pinned before that end is told after the block. */
interface DrawnBlock {
  html: Html;
  end: number;
}
export interface DrawnText {
  headline: Html;
  standfirst: Html | null;
  body: DrawnBlock[];
  faces: { italic: boolean; bold: boolean };
}

/**
 * The piece's text with its passages marked.
 * @throws TypeError if the frozen body is not one of the closed schema: then nothing of it may be shown.
 */
export function drawText(
  t: Translate,
  { content }: Pick<FrozenEdition, 'content'>,
  passages: readonly Passage[],
  ours: Html = raw(''),
): DrawnText {
  const parsed = parseBody(content.body);
  if (!parsed.ok) throw new TypeError(`the body of an edition is unreadable: ${parsed.why} at ${parsed.path || 'its root'}`);
  const source = { headline: content.headline, standfirst: content.standfirst, body: parsed.body };
  const piece = markedBody(source, canonicalText(source).blocks, passages);
  const runs = runsOf(piece);
  const drawing: Drawing = { endsAt: lastRuns(runs), sources: content.sources.length, ours };
  const draw = (of: readonly Run<Passage>[]) => drawRuns(t, of, drawing);
  let end = 0;
  return {
    headline: piece.headline ? draw(piece.headline.runs) : html`${content.headline}`,
    standfirst: piece.standfirst ? draw(piece.standfirst.runs) : null,
    body: piece.body.map((block): DrawnBlock => {
      end = Math.max(end, ...blockRuns(block).map((run) => run.end));
      return { html: drawBlock(block, draw, true), end };
    }),
    faces: {
      italic: runs.some(({ marks }) => marks.some(({ type }) => type === 'italic')) || piece.body.some(isSmallHeading),
      bold: runs.some(({ marks }) => marks.some(({ type }) => type === 'bold')),
    },
  };
}

type Draw = (runs: readonly Run<Passage>[]) => Html;
const isSmallHeading = (block: MarkedBlock<Passage>) => block.type === 'heading' && block.level === 3;

function drawBlock(block: MarkedBlock<Passage>, draw: Draw, outer: boolean): Html {
  const name = (more = '') => raw(outer ? ` class="text${more}"` : '');
  switch (block.type) {
    case 'paragraph':
      return html`<p${name()} dir="auto">${draw(block.runs)}</p>`;
    case 'heading':
      return block.level === 2
        ? html`<h2${name(' sub')} dir="auto">${draw(block.runs)}</h2>`
        : html`<h3${name(' sub')} dir="auto">${draw(block.runs)}</h3>`;
    case 'blockquote':
      return html`<blockquote${name()}${direction(block)}>${block.children.map((child) => drawBlock(child, draw, false))}</blockquote>`;
    case 'bulletList':
      return html`<ul${name()}${direction(block)}>${items(block.items, draw)}</ul>`;
    case 'orderedList':
      return block.start === 1
        ? html`<ol${name()}${direction(block)}>${items(block.items, draw)}</ol>`
        : html`<ol${name()}${direction(block)} start="${block.start}">${items(block.items, draw)}</ol>`;
    case 'horizontalRule':
      return html`<hr${name()}>`;
  }
}

/** Of a block that holds others, by its first letter: its marks stand on the side where its text begins. */
function direction(block: MarkedBlock<Passage>): Html {
  const own = directionOfText(
    blockRuns(block)
      .map(({ text }) => text)
      .join(' '),
  );
  return raw(own === null ? '' : ` dir="${own}"`);
}

const items = (list: readonly MarkedBlock<Passage>[][], draw: Draw) =>
  join(list.map((item) => html`<li>${item.map((block) => drawBlock(block, draw, false))}</li>`));

function runsOf(piece: MarkedPiece<Passage>): Run<Passage>[] {
  return [...(piece.headline?.runs ?? []), ...(piece.standfirst?.runs ?? []), ...piece.body.flatMap(blockRuns)];
}

function blockRuns(block: MarkedBlock<Passage>): Run<Passage>[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.runs;
    case 'blockquote':
      return block.children.flatMap(blockRuns);
    case 'bulletList':
    case 'orderedList':
      return block.items.flat().flatMap(blockRuns);
    case 'horizontalRule':
      return [];
  }
}

function lastRuns(runs: readonly Run<Passage>[]): Map<Passage, Run<Passage>> {
  const last = new Map<Passage, Run<Passage>>();
  for (const run of runs) for (const passage of run.covering) last.set(passage, run);
  return last;
}
