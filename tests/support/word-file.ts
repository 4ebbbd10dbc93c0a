import { strToU8, type Zippable, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

interface Given {
  /** What stands in the body: paragraphs as Word writes them. */
  body: string;
  /** Name and XML of further parts; `null` leaves one out. */
  parts?: Record<string, string | Uint8Array | null>;
  /** Names of styles by their id. */
  styles?: Record<string, string>;
  footnotes?: string[];
  comments?: string[];
  /** Addresses that the document points to, by relationship id. */
  links?: Record<string, string>;
}

/** A Word file as a test needs it, in the parts that Word writes. */
export function wordFile({
  body,
  parts = {},
  styles = {},
  footnotes = [],
  comments = [],
  links = {},
}: Given): Uint8Array<ArrayBuffer> {
  const note = (text: string, index: number) => `<w:footnote w:id="${index + 1}">${paragraph(text)}</w:footnote>`;
  const comment = (text: string, index: number) =>
    `<w:comment w:id="${index}" w:author="Somebody">${paragraph(text)}</w:comment>`;
  const style = ([id, name]: [string, string]) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const link = ([id, target]: [string, string]) =>
    `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${target}" TargetMode="External"/>`;
  const all: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${Object.entries(links).map(link).join('')}</Relationships>`,
    'word/document.xml': `${HEAD}<w:document xmlns:w="${W}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `${HEAD}<w:styles xmlns:w="${W}">${Object.entries(styles).map(style).join('')}</w:styles>`,
    'word/footnotes.xml': `${HEAD}<w:footnotes xmlns:w="${W}">${footnotes.map(note).join('')}</w:footnotes>`,
    'word/comments.xml': `${HEAD}<w:comments xmlns:w="${W}">${comments.map(comment).join('')}</w:comments>`,
    ...parts,
  };
  return zipped(Object.fromEntries(Object.entries(all).flatMap(([name, part]) => (part === null ? [] : [[name, part]]))));
}

export function zipped(files: Record<string, string | Uint8Array>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const [name, part] of Object.entries(files)) entries[name] = typeof part === 'string' ? strToU8(part) : part;
  return new Uint8Array(zipSync(entries));
}

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const paragraph = (content: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`;
export const footnoteMark = (number: number) => `<w:r><w:footnoteReference w:id="${number}"/></w:r>`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
