import { blockSeparator } from '@/lib/text/canonical-text';

/** A stretch of the canonical text (UTF-16, end exclusive), taken from the page. The server checks `exact` against the version. */
export interface Passage {
  start: number;
  end: number;
  exact: string;
  /** Index of the block in which it begins. */
  block: number;
  /** Indexes of the sentences that it touches. */
  sentences: number[];
}

/** Not the writer's words: a note's code behind its passage, and the tools behind a sentence. */
const TOOLS = '.code, [data-tool]';

/** The selected words of the text in `sheet`; null where none are. */
export function passageOfRange(range: Range, sheet: Element): Passage | null {
  const clips = blocksOf(sheet)
    .filter((block) => range.intersectsNode(block))
    .map((block) => {
      const leaves = leavesOf(block);
      const from = block.contains(range.startContainer) ? offsetIn(block, leaves, range.startContainer, range.startOffset) : 0;
      const all = lengthOf(leaves);
      const to = block.contains(range.endContainer) ? offsetIn(block, leaves, range.endContainer, range.endOffset) : all;
      return { block, start: startOf(block) + from, text: textOf(leaves).slice(from, to) };
    })
    .filter(({ text }) => text.length > 0);
  const first = clips[0];
  if (!first) return null;
  const whole = clips.map(({ text }) => text).join(blockSeparator);
  const exact = whole.trim();
  if (exact === '') return null;
  const start = first.start + (whole.length - whole.trimStart().length);
  const end = start + exact.length;
  return { start, end, exact, block: indexOf(first.block), sentences: sentencesIn(sheet, start, end) };
}

/** One sentence, as its button gives it. */
export function passageOfSentence(sheet: Element, index: number): Passage | null {
  const parts = [...sheet.querySelectorAll(`[data-sentence="${index}"]`)];
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  const passage = passageOfRange(range, sheet);
  return passage && { ...passage, sentences: [index] };
}

/** The same words on the page as they stand now; null when the offsets lead nowhere. */
export function rangeAt(sheet: Element, { start, end }: Pick<Passage, 'start' | 'end'>): Range | null {
  const from = pointAt(sheet, start, false);
  const to = pointAt(sheet, end, true);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The passage with the same words, at the same place or elsewhere; null where they are gone. */
export function passageNow(sheet: Element, passage: Passage): Passage | null {
  const same = rangeAt(sheet, passage)?.toString() === passage.exact;
  return same ? passage : findAgain(sheet, passage.exact);
}

/** Finds the same words after the text has changed: only where they stand once. */
function findAgain(sheet: Element, exact: string): Passage | null {
  const found = blocksOf(sheet).flatMap((block) => {
    const text = textOf(leavesOf(block));
    const at = text.indexOf(exact);
    if (at < 0) return [];
    const start = startOf(block) + at;
    const passage = {
      start,
      end: start + exact.length,
      exact,
      block: indexOf(block),
      sentences: sentencesIn(sheet, start, start + exact.length),
    };
    return text.indexOf(exact, at + 1) < 0 ? [passage] : [passage, passage];
  });
  const [only, second] = found;
  return only && !second ? only : null;
}

type Leaf = Text | HTMLBRElement;
const blocksOf = (sheet: Element) => [...sheet.querySelectorAll<HTMLElement>('[data-block]')];
const startOf = (block: HTMLElement) => Number(block.dataset['start'] ?? 0);
const indexOf = (block: HTMLElement) => Number(block.dataset['block'] ?? 0);

/** The writer's words and line breaks in a block, in order. */
function leavesOf(block: Element): Leaf[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Element) {
      if (node.matches(TOOLS)) return NodeFilter.FILTER_REJECT;
      return node instanceof HTMLBRElement ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
    }
    // The joiner that glues a code to its passage is none of the writer's.
    const glue = node.textContent === '\u2060' && node.nextSibling instanceof Element && node.nextSibling.matches(TOOLS);
    return glue ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  const leaves: Leaf[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text || node instanceof HTMLBRElement) leaves.push(node);
  }
  return leaves;
}
const wordsOf = (leaf: Leaf) => (leaf instanceof Text ? leaf.data : '\n');
const textOf = (leaves: readonly Leaf[]) => leaves.map(wordsOf).join('');
const lengthOf = (leaves: readonly Leaf[]) => leaves.reduce((sum, leaf) => sum + wordsOf(leaf).length, 0);

/** How many of the block's characters stand before a boundary point of a range. */
function offsetIn(block: Element, leaves: readonly Leaf[], container: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(container, offset);
  let length = 0;
  for (const leaf of leaves) {
    if (leaf === container) return length + offset;
    const parent = leaf.parentNode;
    if (!parent) continue;
    const after = [...parent.childNodes].indexOf(leaf) + 1;
    if (before.comparePoint(parent, after) === 0) length += wordsOf(leaf).length;
  }
  return length;
}

/** `atEnd`: a boundary between two leaves belongs to the end of the first. */
function pointAt(sheet: Element, offset: number, atEnd: boolean): { node: Node; offset: number } | null {
  for (const block of blocksOf(sheet)) {
    const leaves = leavesOf(block);
    let left = offset - startOf(block);
    if (left < 0 || left > lengthOf(leaves)) continue;
    for (const leaf of leaves) {
      const { length } = wordsOf(leaf);
      if (leaf instanceof Text && (atEnd ? left <= length : left < length)) return { node: leaf, offset: left };
      left -= length;
    }
  }
  return null;
}

function sentencesIn(sheet: Element, start: number, end: number): number[] {
  const touched = new Set<number>();
  for (const block of blocksOf(sheet)) {
    const leaves = leavesOf(block);
    const at = startOf(block);
    if (at >= end || at + lengthOf(leaves) <= start) continue;
    for (const part of block.querySelectorAll<HTMLElement>('[data-sentence]')) {
      const own = leavesOf(part);
      const first = own[0];
      if (!first) continue;
      const from = at + lengthOf(leaves.slice(0, leaves.indexOf(first)));
      if (from < end && from + lengthOf(own) > start) touched.add(Number(part.dataset['sentence']));
    }
  }
  return [...touched].sort((a, b) => a - b);
}
