import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import type { NoticeKind } from '@/lib/formats/import/import-notice';

interface XmlNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<XmlNode>;
  parentNode: XmlNode | null;
  getAttribute?: (name: string) => string | null;
}

/** Words of a Word file by a reading that shares nothing with the importer's: every `t`, in order, and under what it stands. */
export interface CountedWords {
  /** Shown by Word: they have to be in the piece, in this order. */
  shown: string[];
  /** Not taken over, each with the notices of which one has to say so; none: words that Word itself does not show. */
  left: { word: string; told: NoticeKind[] }[];
}

const LEFT: Readonly<Record<string, NoticeKind>> = {
  del: 'deletions_dropped',
  moveFrom: 'moves_accepted',
  txbxContent: 'text_boxes_left_out',
  drawing: 'pictures_left_out',
};
const IN_A_ROW = /^(?:r|t|rPr|sty|oMath|oMathPara)$/;

export function wordsOfWordFile(bytes: Uint8Array): CountedWords {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const counted: CountedWords = { shown: [], left: [] };
  const fields: ('code' | 'result')[] = [];
  const walk = (node: XmlNode, over: NoticeKind[]) => {
    const name = local(node);
    const type = name === 'fldChar' ? attribute(node, 'fldCharType') : null;
    if (type === 'begin') fields.push('code');
    if (type === 'separate') fields[fields.length - 1] = 'result';
    if (type === 'end') fields.pop();
    const own = fate(node);
    const told = own === null ? over : [...over, own];
    if (name === 'rt') return;
    if (name === 't' || name === 'delText') {
      for (const word of (node.textContent ?? '').split(/\s+/).filter((text) => text !== '')) {
        if (fields.includes('code')) counted.left.push({ word, told: [] });
        else if (told.length === 0) counted.shown.push(word);
        else counted.left.push({ word, told });
      }
    }
    for (const child of node.childNodes) walk(child, told);
    if (name === 'ruby' && told.length === 0 && !fields.includes('code'))
      for (const child of node.childNodes) if (local(child) === 'rt') counted.shown.push((child.textContent ?? '').trim());
  };
  // As it stands: nothing of it is HTML.
  walk(new DOMParser().parseFromString(xml, 'text/xml') as unknown as XmlNode, []);
  return counted;
}

function fate(node: XmlNode): NoticeKind | null {
  const name = local(node);
  const known = LEFT[name];
  if (known !== undefined) return known;
  const has = (of: XmlNode, wanted: string) => [...of.childNodes].find((child) => local(child) === wanted);
  if (name === 'r' && has(has(node, 'rPr') ?? node, 'vanish')) return 'hidden_left_out';
  const [row, cell] = [has(node, 'trPr'), has(node, 'tcPr')];
  if ((row && has(row, 'del')) || (cell && has(cell, 'cellDel'))) return 'deletions_dropped';
  if (name === 'sdt' && has(has(node, 'sdtPr') ?? node, 'showingPlcHdr')) return 'prompts_left_out';
  if (name === 'oMath' && !every(node, (inner) => IN_A_ROW.test(local(inner)))) return 'formulas_left_out';
  return null;
}

const every = (node: XmlNode, holds: (inner: XmlNode) => boolean): boolean =>
  [...node.childNodes].every((child) => child.nodeType !== 1 || (holds(child) && every(child, holds)));
const local = ({ nodeName }: XmlNode) => nodeName.split(':').at(-1) ?? '';
const attribute = (node: XmlNode, name: string) => node.getAttribute?.(`w:${name}`) ?? null;
