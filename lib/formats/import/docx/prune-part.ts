import { FileRefused } from '../file-trouble';
import type { NoticeKind } from '../import-notice';
import { importLimits } from '../limits';
import { type XmlTag, xmlTags } from './xml-tags';

/** A part of a Word file without what a piece has no place for. `root`: the name of its outermost element. */
export type PrunedPart = {
  root: string;
  xml: string;
  elements: number;
  attributes: number;
  counts: ReadonlyMap<NoticeKind, number>;
  /** Letters, not only figures and signs. */
  hasWords: boolean;
};

/** What a piece cannot hold: it is cut out here, so that nothing further in ever sees a picture's address, and the person is told. */
const LEFT_OUT = new Map<string, NoticeKind>([
  ['drawing', 'pictures_left_out'],
  ['pict', 'pictures_left_out'],
  ['object', 'pictures_left_out'],
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
  const pruning = new Pruning(xml);
  for (const tag of xmlTags(xml)) pruning.meet(tag);
  return pruning.end();
}

class Pruning {
  private root = '';
  private elements = 0;
  private attributes = 0;
  private letters = 0;
  private hasWords = false;
  private readonly counts = new Map<NoticeKind, number>();
  private readonly kept: string[] = [];
  private from = 0;
  private last = 0;
  private depth = 0;
  /** The element that is being cut: everything up to its end goes. */
  private cut: { depth: number; picture: boolean; box: boolean } | null = null;
  /** Word writes some pictures twice, for newer and for older readers: whether this is the older one, and whether the newer one was counted. */
  private older = false;
  private told = false;
  private emptyInsertions = 0;
  private readonly xml: string;

  constructor(xml: string) {
    this.xml = xml;
  }

  meet(tag: XmlTag): void {
    if (this.root === '' && tag.kind !== 'close') this.root = tag.name;
    if (tag.kind === 'open') this.depth++;
    if (this.cut) this.pass(tag, this.cut);
    else {
      if (tag.name === 'AlternateContent') this.told = false;
      if (tag.name === 'Fallback') this.older = tag.kind === 'open';
      const text = this.xml.slice(this.last, tag.start).trim();
      this.letters += text.length;
      if (tag.kind === 'close' && tag.name === 't') this.hasWords ||= /\p{L}{2}/u.test(text);
      if (tag.kind !== 'close') this[goes(tag) ? 'leaveOut' : 'keep'](tag);
    }
    if (tag.kind === 'close') this.depth--;
    this.last = tag.end;
    if (this.elements > importLimits.xmlElements || this.attributes > importLimits.xmlAttributes)
      throw new FileRefused('inflates_too_far');
    if (this.letters > importLimits.textLength) throw new FileRefused('too_long');
  }

  end(): PrunedPart {
    const { root, elements, attributes, counts, hasWords } = this;
    // Only paragraph ends were put in: they are insertions too. Else they belong to the words that came with them.
    if (this.emptyInsertions > 0 && !counts.has('insertions_accepted')) counts.set('insertions_accepted', this.emptyInsertions);
    this.kept.push(this.xml.slice(this.from));
    return { root, elements, attributes, counts, hasWords, xml: this.kept.join('') };
  }

  private count(kind: NoticeKind): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  private pass(tag: XmlTag, cut: NonNullable<Pruning['cut']>): void {
    if (tag.name === 'txbxContent') cut.box = true;
    // A field can end in what was deleted, and its end still holds.
    if (tag.name === 'fldChar' && tag.kind !== 'close') {
      const mark = this.xml.slice(tag.start, tag.end);
      this.kept.push(tag.kind === 'empty' ? mark : `${mark.slice(0, -1)}/>`);
    }
    if (tag.kind !== 'close' || this.depth !== cut.depth) return;
    if (cut.picture && !(this.older && this.told)) this.count(cut.box ? 'text_boxes_left_out' : 'pictures_left_out');
    this.told ||= cut.picture;
    this.cut = null;
    this.from = tag.end;
  }

  private leaveOut(tag: XmlTag): void {
    this.kept.push(this.xml.slice(this.from, tag.start));
    this.from = tag.end;
    const kind = LEFT_OUT.get(tag.name) ?? REMOVED.get(tag.name);
    // Whether it is a picture or a box with words is seen at its end.
    const picture = kind === 'pictures_left_out' && tag.kind === 'open';
    if (kind && !picture) this.count(kind);
    if (tag.kind === 'open') this.cut = { depth: this.depth, picture, box: false };
  }

  private keep({ name, kind, attributes }: XmlTag): void {
    this.elements++;
    this.attributes += attributes;
    if (name === 'ins' && kind === 'open') this.count('insertions_accepted');
    if (name === 'ins' && kind === 'empty') this.emptyInsertions++;
    if (name === 'comment') this.count('comments_left_out');
  }
}

/** An empty `del` says that a paragraph's end was taken out, which mammoth needs to know. */
const goes = ({ name, kind }: XmlTag) => LEFT_OUT.has(name) || NOISE.has(name) || (REMOVED.has(name) && kind === 'open');
