import { FileRefused } from '../file-trouble';
import { importLimits } from '../limits';

/** A tag of an XML text. `start` and `end` are UTF-16 offsets, end exclusive; `name` is without its prefix. */
export type XmlTag = { kind: 'open' | 'close' | 'empty'; name: string; attributes: number; start: number; end: number };

/**
 * The tags of an XML part in their order, without building anything of them. Throws `FileRefused` at a document type (entities and foreign files are declared
 * in one, and Word writes none), at a tag that does not end, and where elements lie too deep inside each other.
 */
export function* xmlTags(xml: string): Generator<XmlTag> {
  let depth = 0;
  for (let start = xml.indexOf('<'); start >= 0; ) {
    const skipped = endOfOther(xml, start);
    if (skipped !== null) {
      start = xml.indexOf('<', skipped);
      continue;
    }
    const { end, values } = endOfTag(xml, start);
    const tag = tagAt(xml, start, end, values);
    if (tag.kind === 'open') depth++;
    if (tag.kind === 'close') depth--;
    if (depth > importLimits.xmlDepth) throw new FileRefused('nested_too_deep');
    yield tag;
    start = xml.indexOf('<', end);
  }
  if (depth !== 0) throw new FileRefused('damaged');
}

function tagAt(xml: string, start: number, end: number, attributes: number): XmlTag {
  const closing = xml[start + 1] === '/';
  const [, name = ''] =
    /^(?:[^\s/>:]+:)?([^\s/>:]+)/.exec(xml.slice(start + (closing ? 2 : 1), Math.min(end, start + 200))) ?? [];
  if (name === '') throw new FileRefused('damaged');
  return { kind: closing ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open', name, attributes, start, end };
}

/** A `>` inside an attribute's value does not end a tag. `values`: how many attributes have one. */
function endOfTag(xml: string, start: number): { end: number; values: number } {
  const next = /[>"']/g;
  for (let at = start, values = 0; ; values++) {
    next.lastIndex = at;
    const found = next.exec(xml);
    if (!found) throw new FileRefused('damaged');
    if (found[0] === '>') return { end: found.index + 1, values };
    at = after(xml, found[0], found.index + 1);
  }
}

/** Where a comment, a CDATA section or a processing instruction ends; null: this is a tag. */
function endOfOther(xml: string, start: number): number | null {
  if (xml.startsWith('<!--', start)) return after(xml, '-->', start + 4);
  if (xml.startsWith('<![CDATA[', start)) return after(xml, ']]>', start + 9);
  if (xml.startsWith('<?', start)) return after(xml, '?>', start + 2);
  if (xml.startsWith('<!', start)) throw new FileRefused('declares_entities');
  return null;
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw new FileRefused('damaged');
  return found + mark.length;
}
