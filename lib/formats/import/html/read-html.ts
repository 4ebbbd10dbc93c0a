import type { BlockJson } from '@/lib/text/body';
import type { ImportedSource } from '../imported-piece';
import type { LeftOut } from '../left-out';
import { outerHref } from '../outer-href';
import { isSourcesHeader } from '../sources-list';
import { htmlBlocks } from './html-blocks';
import { type HtmlElement, type HtmlTree, textOf } from './html-tree';
import { isStruck } from './inline-marks';
import { noteSources } from './note-sources';
import { findNotes } from './notes';

interface ReadHtml {
  /** Not yet normalised: `closedBody` is the door. */
  blocks: BlockJson[];
  roles: ReadonlyMap<BlockJson, 'title' | 'subtitle'>;
  /** What the footnotes name; the blocks' source references count from 0 in this list. */
  sources: ImportedSource[];
}

/** "Notes", "Footnotes", "Endnotes" above the notes, which are gone from the text. */
const NOTES_HEADING = /^(?:(?:foot|end)?notes?|notes de (?:bas de page|fin))\s?:?$/iu;

/** The text of a page or of what was pasted, in the closed schema: one set of rules for importing and for pasting. `left` is told what it has no place for. */
export function readHtml(tree: HtmlTree, without: ReadonlySet<HtmlElement> = new Set(), left?: LeftOut): ReadHtml {
  const notes = findNotes(tree);
  const sources: ImportedSource[] = [];
  const named = notes.definitions.map((definition) => {
    const own = noteSources(definition, notes.dropped);
    const from = sources.length;
    sources.push(...own);
    return own.map((_, index) => from + index);
  });
  const dropped = new Set([...without, ...notes.dropped, ...notes.lost, ...notes.definitions]);
  left?.add('notes_became_sources', named.filter((own) => own.length > 0).length);
  left?.add('notes_missing', notes.lost.size);
  left?.add('comments_left_out', notes.comments);
  left?.add('links_left_out', tree.elements.filter((element) => isLostLink(element) && !notes.dropped.has(element)).length);
  left?.add('struck_kept', struckPassages(tree, dropped));
  left?.add('tables_became_paragraphs', tree.elements.filter(isTable).length);
  const references = new Map([...notes.references].map(([link, note]) => [link, named[note] ?? []]));
  const { blocks, roles } = htmlBlocks(tree.root, { references, dropped });
  if (notes.definitions.length > 0) while (endsInNotesHeading(blocks)) blocks.pop();
  return { blocks, roles, sources };
}

/** Leads to a file of somebody's machine, or to an address that is not whole; not one within the page. */
function isLostLink(element: HtmlElement): boolean {
  const { href } = element.attributes;
  if (element.tag !== 'a' || href === undefined || /^\s*(?:#|$)/.test(href) || textOf(element).trim() === '') return false;
  return outerHref(href) === null;
}

/** Struck passages with words; of those in each other the outer one. */
function struckPassages({ elements }: HtmlTree, dropped: ReadonlySet<HtmlElement>): number {
  const inside = new Set<HtmlElement>();
  let count = 0;
  for (const element of elements) {
    const within = element.parent !== null && inside.has(element.parent);
    if (!within && !isStruck(element) && !dropped.has(element)) continue;
    if (!within && !dropped.has(element) && /[\p{L}\p{N}]/u.test(textOf(element))) count++;
    inside.add(element);
  }
  return count;
}

/** An outer table with something in it. */
function isTable(element: HtmlElement): boolean {
  if (element.tag !== 'table') return false;
  for (let up = element.parent; up !== null; up = up.parent) if (up.tag === 'table') return false;
  return textOf(element).trim() !== '';
}

function endsInNotesHeading(blocks: readonly BlockJson[]): boolean {
  const last = blocks.at(-1);
  if (last?.type === 'horizontalRule') return true;
  if (last?.type !== 'heading' && last?.type !== 'paragraph') return false;
  const text = (last.content ?? [])
    .map((leaf) => (leaf.type === 'text' ? leaf.text : ' '))
    .join('')
    .trim();
  return NOTES_HEADING.test(text) || isSourcesHeader(text);
}
