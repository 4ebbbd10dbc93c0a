import { FileRefused } from '../file-trouble';
import type { NoticeKind } from '../import-notice';
import { importLimits } from '../limits';
import { type XmlTag, xmlTags } from './xml-tags';

/** A part of a Word file without what a piece has no place for. `root`: the name of its outermost element. */
export type PrunedPart = {
  root: string;
  xml: string;
  elements: number;
  counts: ReadonlyMap<NoticeKind, number>;
  noteReferences: number;
};

/** What a piece cannot hold: it is cut out here, so that nothing further in ever sees a picture's address, and the person is told. */
const LEFT_OUT = new Map<string, NoticeKind>([
  ['drawing', 'pictures_left_out'],
  ['pict', 'pictures_left_out'],
  ['object', 'pictures_left_out'],
  ['oMath', 'pictures_left_out'],
  ['tbl', 'tables_left_out'],
]);
/** What was taken out in Word and still lies in the file. */
const REMOVED = new Map<string, NoticeKind>([
  ['del', 'deletions_dropped'],
  ['moveFrom', 'moves_accepted'],
]);
/** What carries no words: where proofing stopped, looks, formatting as it was before, marks of comments. */
const NOISE = new Set(
  (
    'proofErr lastRenderedPageBreak bookmarkStart bookmarkEnd permStart permEnd sectPr commentRangeStart commentRangeEnd commentReference ' +
    'rPrChange pPrChange rFonts lang sz szCs color spacing ind jc kern tabs shd u highlight widowControl keepNext contextualSpacing bCs iCs'
  ).split(' '),
);

/** Cuts and counts in one pass over the tags; nothing is built. Throws `FileRefused` where there is more than may be parsed. */
export function prunePart(xml: string): PrunedPart {
  const found = { root: '', elements: 0, noteReferences: 0 };
  const kept: string[] = [];
  const counts = new Map<NoticeKind, number>();
  const count = (kind: NoticeKind) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  let from = 0;
  let depth = 0;
  /** The element that is being cut: everything up to its end goes. */
  let cut: { depth: number; picture: boolean; box: boolean; choice: boolean } | null = null;
  /** Word writes a drawing twice, for newer and for older readers: the first telling counts. */
  let told = false;
  let emptyInsertions = 0;
  for (const tag of xmlTags(xml)) {
    if (found.root === '' && tag.kind !== 'close') found.root = tag.name;
    if (tag.kind === 'open') depth++;
    if (tag.name === 'AlternateContent') told = false;
    if (cut) {
      if (tag.name === 'txbxContent') cut.box = true;
      if (cut.choice && LEFT_OUT.has(tag.name)) cut.picture = true;
      if (tag.kind === 'close' && depth === cut.depth) {
        if (cut.picture && !told) count(cut.box ? 'text_boxes_left_out' : 'pictures_left_out');
        told ||= cut.choice && cut.picture;
        cut = null;
        from = tag.end;
      }
    } else if (tag.kind !== 'close') {
      const gone = goes(tag);
      if (gone) {
        kept.push(xml.slice(from, tag.start));
        from = tag.end;
        const kind = LEFT_OUT.get(tag.name) ?? REMOVED.get(tag.name);
        const picture = kind === 'pictures_left_out';
        if (kind && !picture) count(kind);
        if (picture && tag.kind === 'empty') count(kind);
        if (tag.kind === 'open') cut = { depth, picture, box: false, choice: tag.name === 'Choice' };
      } else {
        found.elements++;
        if (tag.name === 'ins' && tag.kind === 'open') count('insertions_accepted');
        if (tag.name === 'ins' && tag.kind === 'empty') emptyInsertions++;
        if (tag.name === 'footnoteReference' || tag.name === 'endnoteReference') found.noteReferences++;
        if (tag.name === 'comment') count('comments_left_out');
      }
    }
    if (tag.kind === 'close') depth--;
    if (found.elements > importLimits.xmlElements) throw new FileRefused('inflates_too_far');
  }
  // Only paragraph ends were put in: they are insertions too. Else they belong to the words that came with them.
  if (emptyInsertions > 0 && !counts.has('insertions_accepted')) counts.set('insertions_accepted', emptyInsertions);
  kept.push(xml.slice(from));
  return { ...found, counts, xml: kept.join('') };
}

/** An empty `del` says that a paragraph's end was taken out, which mammoth needs to know. */
const goes = ({ name, kind }: XmlTag) =>
  LEFT_OUT.has(name) || NOISE.has(name) || name === 'Choice' || (REMOVED.has(name) && kind === 'open');
