import { type HtmlElement, type HtmlTree, textOf } from './html-tree';
import { isSuperscript } from './inline-marks';

/** The footnotes of a page, whichever program wrote them. */
export interface Notes {
  /** The elements that hold the notes, in the order of the page. They are no part of the text. */
  definitions: HtmlElement[];
  /** For each reference in the text, which notes it points to, counted from 0. */
  references: ReadonlyMap<HtmlElement, number>;
  /** Comments, links back, and what else belongs to notes without being text. */
  dropped: ReadonlySet<HtmlElement>;
  /** How many comments are among them. */
  comments: number;
  /** Markers in the text whose note did not come with it. */
  lost: ReadonlySet<HtmlElement>;
}

/** "1", "[12]", "iv", "*", "†": what stands for a note in a text. */
const MARKER = /^[\s\u00A0]*[[(]?(?:\d{1,4}|[ivxlc]{1,7}|[a-z]|[*†‡§]{1,4})[\])]?[\s\u00A0]*$/iu;
const BARE_MARKER = /^\s*\[\d{1,4}\]\s*$/;
/** Addresses inside the page that comments have: Google Docs, Word. */
const COMMENT = /^_?(?:cmnt|msocom|_com)/i;
/** Word, Word to HTML (mammoth), Google Docs, LibreOffice, Markdown, Pandoc, Wikipedia. */
const NOTE = /^_?(?:ftn|edn|ftnt|fn:?-?|(?:foot|end)note-?|sd(?:foot|end)note|cite_note-|user-content-fn-)(?<label>\w{1,200})$/i;
const isNoteName = (name: string) => /\d/.test(NOTE.exec(name)?.groups?.['label'] ?? '');
const HOLDERS = new Set(['li', 'div', 'aside', 'dd']);
const BLOCKS = new Set(['p', 'li', 'div', 'aside', 'dd', 'td', 'section', 'blockquote']);

/**
 * A footnote is a short marker that links to a later block of the same page, if the address says so (each program has its own), if that block links
 * back, or if the marker is raised or in brackets.
 */
export function findNotes({ root, elements }: HtmlTree): Notes {
  const targets = new Map<string, HtmlElement>();
  for (const element of elements) {
    for (const name of [element.attributes.id, element.attributes.name])
      if (name !== undefined && !targets.has(name)) targets.set(name, element);
  }
  const links = elements.flatMap((element) => {
    const address = element.tag === 'a' ? element.attributes.href : undefined;
    const name = address?.startsWith('#') === true ? address.slice(1) : null;
    const target = name === null ? undefined : (targets.get(name) ?? targets.get(decoded(name)));
    return name === null || target === undefined ? [] : [{ link: element, name, target }];
  });
  const backlinks = new Map(links.filter(({ link, target }) => target.at < link.at).map(({ link, target }) => [link, target]));

  const found: { link: HtmlElement; block: HtmlElement; comment: boolean }[] = [];
  const blocks = new Set<HtmlElement>();
  for (const { link, name, target } of links) {
    if (target.at <= link.at || !MARKER.test(shortText(link))) continue;
    const block = blockOf(target);
    const comment = COMMENT.test(name);
    const isNote = comment || isNoteName(name) || isSuperscript(link) || /^\s*[[(]/.test(shortText(link));
    if (!isNote || block === blockOf(link) || block === root) continue;
    found.push({ link, block, comment });
    blocks.add(block);
  }
  const lost = new Set(elements.filter((element) => isLost(element, targets)));
  if (found.length === 0) return { definitions: [], references: new Map(), dropped: new Set(), comments: 0, lost };

  const holds = counted(blocks);
  const refers = counted(new Set(found.map(({ link }) => link)));
  const dropped = new Set<HtmlElement>(backlinks.keys());
  const holderOf = new Map<HtmlElement, HtmlElement>();
  const numbers = new Map<HtmlElement, number>();
  const definitions: HtmlElement[] = [];
  let comments = 0;
  const isComment = new Map(found.map(({ block, comment }) => [block, comment]));
  for (const block of [...blocks].toSorted((x, y) => x.at - y.at)) {
    const holder = outermost(block, holds, refers);
    holderOf.set(block, holder);
    if (isComment.get(block) === true) {
      if (!dropped.has(holder)) comments++;
      dropped.add(holder);
    } else if (!numbers.has(holder)) {
      numbers.set(holder, definitions.length);
      definitions.push(holder);
    }
  }
  for (const repeated of repeatedNotes(definitions, elements)) dropped.add(repeated);
  const references = new Map<HtmlElement, number>();
  for (const { link, block, comment } of found) {
    const number = numbers.get(holderOf.get(block) ?? block);
    if (comment || number === undefined) dropped.add(link);
    else references.set(link, number);
  }
  return { definitions, references, dropped, comments, lost };
}

/** A note that two words point to is written twice by some, under one name. */
function repeatedNotes(definitions: readonly HtmlElement[], elements: readonly HtmlElement[]): HtmlElement[] {
  const named = new Map(definitions.flatMap((note) => (note.attributes.id === undefined ? [] : [[note.attributes.id, note]])));
  return elements.filter((element) => {
    const note = named.get(element.attributes.id ?? '');
    return note !== undefined && note !== element && note.tag === element.tag && textOf(note) === textOf(element);
  });
}

/**
 * A raised number in brackets that is no link, or a link that is a footnote's marker by its address and its words and leads to nothing that came with it.
 */
function isLost(element: HtmlElement, targets: ReadonlyMap<string, HtmlElement>): boolean {
  const isBare = element.tag === 'sup' && element.children.every((child) => typeof child === 'string');
  if (isBare && BARE_MARKER.test(shortText(element))) return true;
  const address = element.tag === 'a' ? (element.attributes.href ?? '') : '';
  const name = address.startsWith('#') ? address.slice(1) : '';
  if (!isNoteName(name) || !MARKER.test(shortText(element))) return false;
  return !targets.has(name) && !targets.has(decoded(name));
}

/** The largest element that holds this note alone, and no reference to a note. */
function outermost(block: HtmlElement, holds: Counts, refers: Counts): HtmlElement {
  let holder = block;
  for (let up = block.parent; up !== null && HOLDERS.has(up.tag) && holder.tag !== 'li'; up = up.parent) {
    if ((holds.get(up) ?? 0) > 1 || (refers.get(up) ?? 0) > 0 || holdsAnother(up, holder)) break;
    holder = up;
  }
  return holder;
}

/** Whether an element holds a note beside this one that nothing points to: Word and others wrap each in an element of its own. */
function holdsAnother(up: HtmlElement, holder: HtmlElement): boolean {
  return up.children.some(
    (child) =>
      typeof child !== 'string' &&
      child !== holder &&
      (child.css['mso-element'] ?? '') !== '' &&
      isNoteName(child.attributes.id ?? ''),
  );
}

type Counts = ReadonlyMap<HtmlElement, number>;

/** How many of these elements each element holds, itself included. */
function counted(elements: ReadonlySet<HtmlElement>): Counts {
  const counts = new Map<HtmlElement, number>();
  for (const element of elements)
    for (let up: HtmlElement | null = element; up !== null; up = up.parent) counts.set(up, (counts.get(up) ?? 0) + 1);
  return counts;
}

function blockOf(element: HtmlElement): HtmlElement {
  let block = element;
  while (block.parent !== null && !BLOCKS.has(block.tag)) block = block.parent;
  return block;
}

/** The text of a link as far as a marker could go. */
function shortText(link: HtmlElement): string {
  return link.children.length > 8 ? '' : textOf(link).slice(0, 20);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
