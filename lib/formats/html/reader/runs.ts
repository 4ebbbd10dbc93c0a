import type { MarkJson } from '@/lib/text/body';
import { citedSources } from '@/lib/text/cited-sources';
import type { Run } from '@/lib/text/split-runs';
import { published } from '@/lib/words/en/published';
import type { Translate } from '@/lib/words/language';
import { type Html, html, join, type Part, raw } from '../html';
import { outward } from '../link';
import { onlyWith } from '../without';
import { noteAddress, passageAddress, sourceAddress } from './addresses';
import { MARKED, type Passage } from './margin';
import { drawWordMark } from './word-mark';

type PassageRun = Run<Passage>;

/** How the runs of one block are drawn. */
export interface Drawing {
  /** The last run of a passage in the whole piece: behind it stands the passage's mark. */
  endsAt: ReadonlyMap<Passage, PassageRun>;
  /** How many sources the piece has; a reference to another one is no link. */
  sources: number;
  /** Attributes for our own words. */
  ours: Html;
}

/** A block's text with its claims, passages, emphasis and references. Claims are outside and passages inside, each joined over neighbouring runs. */
export function drawRuns(t: Translate, runs: readonly PassageRun[], drawing: Drawing): Html {
  return join(neighbours(runs, claimsOf).map((claimed) => drawClaimed(t, claimed, drawing)));
}

/** A mark at the very end of a claim stands behind it, outside its dotted line. */
function drawClaimed(t: Translate, claimed: readonly PassageRun[], drawing: Drawing): Html {
  const inside = neighbours(claimed, notesOf).map((passage) => drawPassage(t, passage, drawing));
  const names = claimsOf(claimed[0]);
  if (names.length === 0) return join(inside.map(({ text, marks }) => html`${text}${marks}`));
  const last = inside.length - 1;
  const texts = inside.map(({ text, marks }, at) => html`${text}${at < last ? marks : null}`);
  const kind = names.every((name) => name === MARKED) ? [] : ['claim'];
  return html`<span class="${[...kind, ...names].join(' ')}">${texts}</span>${wordMark(t, claimed, drawing)}${inside[last]?.marks}`;
}

/** Said where a sentence ends that nobody has checked or confirmed. */
function wordMark(t: Translate, runs: readonly PassageRun[], { endsAt, ours }: Drawing): Part {
  const last = runs.at(-1);
  const ending = last?.covering.find((passage) => passage.said && endsAt.get(passage) === last);
  return ending?.said ? drawWordMark(t, ending.said, ours) : null;
}

function drawPassage(t: Translate, part: readonly PassageRun[], drawing: Drawing): { text: Html; marks: Part[] } {
  const covering = notePassages(part[0]);
  const text = covering.reduce(
    (inner, passage) =>
      html`${onlyWith(raw(`<mark class="pass ${passage.mark}" data-hue="${hueOf(passage)}">`))}${inner}${onlyWith(raw('</mark>'))}`,
    join(part.map((run, at) => drawRun(t, run, part[at + 1], drawing))),
  );
  const last = part.at(-1);
  return { text, marks: covering.filter((passage) => drawing.endsAt.get(passage) === last).map((passage) => mark(t, passage)) };
}

const notePassages = (run: PassageRun | undefined) => (run?.covering ?? []).filter(({ note }) => note !== null);
const notesOf = (run: PassageRun | undefined) => notePassages(run).map(({ id }) => id);
const claimsOf = (run: PassageRun | undefined) => [
  ...new Set((run?.covering ?? []).filter(({ note }) => note === null).map(({ mark: name }) => name)),
];
/** Hue slots are 1 to 8; a ninth perspective repeats one. */
export const hueSlot = (hue: number) => (((((Math.trunc(hue) || 1) - 1) % 8) + 8) % 8) + 1;
const hueOf = ({ note }: Passage) => hueSlot(note?.hue ?? 1);

/** "E3" behind its passage, glued to the last word by a word joiner. */
function mark(t: Translate, { note }: Passage): Part {
  if (!note) return null;
  const label = t(published).noteOn({ code: note.code, perspective: note.perspectiveName });
  return onlyWith(
    html`&NoBreak;<a class="code" href="#${noteAddress(note)}" id="${passageAddress(note)}" aria-label="${label}">${note.code}</a>`,
  );
}

function drawRun(t: Translate, run: PassageRun, next: PassageRun | undefined, { sources }: Drawing): Html {
  const text = run.kind === 'break' ? raw('<br>') : html`${run.text}`;
  const drawn = run.marks.reduce(applyMark, text);
  const references = citedSources(run.marks);
  const ending = references.filter(
    (source) => !next?.marks.some((mark) => mark.type === 'source_ref' && mark.attrs.source === source),
  );
  return html`${drawn}${ending.map((source) => reference(t, source, source < sources))}`;
}

function applyMark(inner: Html, markJson: MarkJson): Html {
  switch (markJson.type) {
    case 'bold':
      return html`<strong>${inner}</strong>`;
    case 'italic':
      return html`<em>${inner}</em>`;
    case 'link':
      return outward(markJson.attrs.href, inner);
    case 'source_ref':
      return inner;
  }
}

function reference(t: Translate, source: number, known: boolean): Part {
  if (!known) return null;
  const number = source + 1;
  return html`&NoBreak;<sup class="ref"><a href="#${sourceAddress(source)}" aria-label="${t(published).source({ number })}">${number}</a></sup>`;
}

/** Splits into stretches whose neighbours share a key. */
function neighbours(runs: readonly PassageRun[], keysOf: (run: PassageRun) => readonly string[]): PassageRun[][] {
  const parts: PassageRun[][] = [];
  let before: string | null = null;
  for (const run of runs) {
    const key = keysOf(run).join(' ');
    if (key === before) parts.at(-1)?.push(run);
    else parts.push([run]);
    before = key;
  }
  return parts;
}
