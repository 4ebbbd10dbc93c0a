import { type XmlTag, xmlTags } from './xml-tags';

/** An element of an XML part by its place in the text: UTF-16 offsets, ends exclusive. `name` is without its prefix. */
export interface WordElement {
  name: string;
  start: number;
  /** Where its first tag ends. */
  inside: number;
  /** Where its last tag starts; an empty element has none, and both are its end. */
  insideEnd: number;
  end: number;
  /** The prefix of its name with the colon. */
  prefix: string;
  children: WordElement[];
  /** The value of an attribute by its name without a prefix, entities resolved. */
  attribute: (name: string) => string | null;
}

/** The elements of a pruned part as a tree; its depth is limited by `xmlTags`. */
export function wordTree(xml: string): WordElement {
  const root: WordElement = { ...elementAt(xml, { kind: 'empty', name: '', attributes: 0, start: 0, end: 0 }), end: xml.length };
  const open = [root];
  for (const tag of xmlTags(xml)) {
    if (tag.kind === 'close') {
      const closed = open.length > 1 ? open.pop() : undefined;
      if (closed === undefined) continue;
      closed.insideEnd = tag.start;
      closed.end = tag.end;
      continue;
    }
    const element = elementAt(xml, tag);
    open.at(-1)?.children.push(element);
    if (tag.kind === 'open') open.push(element);
  }
  return root;
}

function elementAt(xml: string, { name, start, end }: XmlTag): WordElement {
  const prefix = /^<(?<prefix>[^\s/>:<]+:)/.exec(xml.slice(start, start + 100))?.groups?.['prefix'] ?? '';
  let values: Map<string, string> | null = null;
  const attribute = (of: string) => (values ??= attributesIn(xml.slice(start, end))).get(of) ?? null;
  return { name, start, inside: end, insideEnd: end, end, prefix, children: [], attribute };
}

const ATTRIBUTE = /\s(?:[^\s=:"'<>]+:)?(?<name>[^\s=:"'<>]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/g;

function attributesIn(tag: string): Map<string, string> {
  return new Map(
    [...tag.matchAll(ATTRIBUTE)].map(({ groups = {} }) => [
      groups['name'] ?? '',
      unescapeXml(groups['double'] ?? groups['single'] ?? ''),
    ]),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text of XML as it reads. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x(?<hex>[0-9a-f]{1,6})|#(?<decimal>\d{1,7})|(?<name>amp|lt|gt|quot|apos));/gi, (whole, ...rest) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const named = entities[groups['name']?.toLowerCase() ?? ''];
    const code = groups['hex'] === undefined ? Number(groups['decimal']) : Number.parseInt(groups['hex'], 16);
    return named ?? (code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole);
  });
}

export const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An element and all that stand in it, in their order. */
export function* withinElement(element: WordElement): Generator<WordElement> {
  yield element;
  for (const child of element.children) yield* withinElement(child);
}

export const childNamed = (element: WordElement | undefined, name: string) =>
  element?.children.find((child) => child.name === name);

/** A switch like `w:vanish`: on unless its value says off; null where it is not there. */
export function switchIn(element: WordElement | undefined, name: string): boolean | null {
  const found = childNamed(element, name);
  return found === undefined ? null : !/^(?:0|false|off)$/i.test(found.attribute('val') ?? '');
}

/** The words of an element as they stand. */
export function wordsIn(xml: string, element: WordElement): string {
  return [...withinElement(element)]
    .filter(({ name }) => name === 't')
    .map(({ inside, insideEnd }) => unescapeXml(xml.slice(inside, insideEnd)))
    .join('');
}
