import { readStyleName } from '../../word/block-style';
import { listEntryStyle } from '../html/word-entry';
import type { NoticeKind } from '../import-notice';
import { Edits } from './edits';
import { fieldsIn, formValue, hrefOf, isComputed } from './fields';
import type { ListEntryNumber } from './list-numbers';
import { type NumberingPlace, numberingPlace, struckIn, type WordStyles } from './word-styles';
import { childNamed, escapeXml, switchIn, type WordElement, withinElement, wordsIn, wordTree } from './word-tree';

interface RewriteWith {
  styles: WordStyles;
  /** Which entry of a list a paragraph is; null in parts whose paragraphs are no text of the piece. */
  listNumber: ((place: NumberingPlace, styleId: string | null) => ListEntryNumber | null) | null;
  /** The notes that the file has, as `footnote 2`. */
  notes: ReadonlySet<string>;
  /** Told of each reference to one of them. */
  refer: (note: string) => void;
  count: (kind: NoticeKind, more?: number) => void;
}

/** What mammoth reads, and the elements around it. In all others it passes over the words. */
const READ = new Set(
  (
    'document body footnotes endnotes footnote endnote p r t tab br sym noBreakHyphen softHyphen hyperlink footnoteReference endnoteReference ins moveTo ' +
    'pPr rPr'
  ).split(' '),
);
/** A table is read row by row: each paragraph of a cell is one of the text. */
const TABLE = new Set(['tbl', 'tr', 'tc']);
/** What stands in a text. */
const WORDS = new Set('t tab ptab br cr sym noBreakHyphen softHyphen footnoteReference endnoteReference'.split(' '));
/** Words that Word works out when it shows the page. */
const COMPUTED = new Set('dayShort dayLong monthShort monthLong yearShort yearLong pgNum'.split(' '));
/** Parts that lie in a file of their own. */
const ELSEWHERE = new Set(['altChunk', 'subDoc']);
/** What no field begins or ends in. */
const UNDIVIDED = new Set([...COMPUTED, ...ELSEWHERE, 'oMath', 'oMathPara', 'ruby']);
/** In a formula: what stands in a row. With anything else in it, such as a fraction, its letters in a row would say something else. */
const IN_A_ROW = new Set('oMathPara oMathParaPr oMath r rPr t ctrlPr sty jc scr nor lit aln m'.split(' '));
/** Styles whose paragraphs stand where they stand, numbered or not. */
const NO_ENTRY = /^(?:title|subtitle|heading [1-9])$/i;

/**
 * Rewrites a part in the words that mammoth reads, so that none of the file's own is passed over: fields as their results, readings of characters in brackets,
 * boxes that are ticked as signs, numbers of lists as runs of their own. What is hidden, or was never written, goes and is counted.
 */
export function rewritePart(xml: string, context: RewriteWith): string {
  const root = wordTree(xml);
  const rewriting = new Rewriting(xml, root, context);
  rewriting.fields();
  rewriting.visit(root, null);
  return rewriting.edits.madeIn(xml);
}

class Rewriting {
  readonly edits = new Edits();
  private readonly w: string;
  private readonly hasWords = new Set<WordElement>();
  /** Where words are not shown, and where they lead out of the document: innermost last. */
  private hidden: { start: number; end: number }[] = [];
  private links: { start: number; end: number; href: string }[] = [];
  private readonly xml: string;
  private readonly root: WordElement;
  private readonly context: RewriteWith;

  constructor(xml: string, root: WordElement, context: RewriteWith) {
    this.xml = xml;
    this.root = root;
    this.context = context;
    this.w = root.children[0]?.prefix ?? '';
    this.findWords(root);
  }

  private findWords(element: WordElement): boolean {
    let has = WORDS.has(element.name);
    for (const child of element.children) has = this.findWords(child) || has;
    if (has) this.hasWords.add(element);
    if (element.name === 'AlternateContent') this.takeAlternative(element);
    return has;
  }

  /** Of what Word wrote twice, the one for older readers is in words that are read here; it stays if it has any. */
  private takeAlternative(element: WordElement): void {
    const older = childNamed(element, 'Fallback');
    const takes = older !== undefined && this.hasWords.has(older) ? older : childNamed(element, 'Choice');
    for (const other of element.children) if (other !== takes) this.edits.cut(other);
    element.children = takes === undefined ? [] : [takes];
  }

  /** Takes the marks of fields out, notes what they hide and where they lead, and writes what a form field shows. */
  fields(): void {
    const { xml, root, edits } = this;
    for (const field of fieldsIn(xml, root)) {
      const simple = field.mark.name === 'fldSimple';
      if (!simple) this.hidden.push(field.hidden);
      const value = formValue(field);
      const shown = field.result !== null && this.isShown(field.result);
      const href = hrefOf(field);
      if (value !== null && !shown) edits.insert(field.mark.start, this.text(value));
      else if (!shown && isComputed(field)) this.context.count('computed_left_out');
      if (href !== null && field.result !== null) this.links.push({ ...field.result, href });
    }
    this.hidden = this.hidden.toSorted((x, y) => x.start - y.start || y.end - x.end);
    // The one that starts last is the innermost.
    this.links = this.links.toSorted((x, y) => x.start - y.start || y.end - x.end);
  }

  private isShown({ start, end }: { start: number; end: number }): boolean {
    const hasText = (element: WordElement): boolean =>
      element.end > start &&
      element.start < end &&
      (element.name === 't' ? element.start >= start && element.insideEnd > element.inside : element.children.some(hasText));
    return hasText(this.root);
  }

  visit(element: WordElement, paragraph: WordElement | null): void {
    const { edits, context } = this;
    const { name } = element;
    if (name === 'fldChar' || name === 'instrText') return edits.cut(element);
    if ((WORDS.has(name) || UNDIVIDED.has(name)) && this.inHiddenField(element)) return edits.cut(element);
    if (COMPUTED.has(name)) return this.leaveOut(element, 'computed_left_out');
    if (ELSEWHERE.has(name)) return this.leaveOut(element, 'parts_left_out');
    if (name === 'oMath' || name === 'oMathPara') return this.formula(element);
    if (name === 'sdt' && switchIn(childNamed(element, 'sdtPr'), 'showingPlcHdr') === true)
      return this.leaveOut(element, 'prompts_left_out');
    if (name === 'sdtPr' || name === 'sdtEndPr' || name === 'rubyPr') return edits.cut(element);
    if (name === 'ruby') return this.reading(element, paragraph);
    if (name === 'r' && this.isHidden(element, paragraph)) {
      if (this.hasWords.has(element) && wordsIn(this.xml, element).trim() !== '') context.count('hidden_left_out');
      return edits.cut(element);
    }
    if (name === 'r' && this.hasWords.has(element)) this.struck(element, paragraph);
    if (name === 'cr') edits.replace(element, this.element('br'));
    if (name === 'ptab') edits.replace(element, this.element('tab'));
    // A new page or column is a new line at least: the words on its two sides are not one.
    if (name === 'br' && element.attribute('type') !== null) edits.replace(element, this.element('br'));
    if (name === 'footnoteReference' || name === 'endnoteReference') this.note(element);
    if (name === 'p') this.paragraph(element);
    if (name === 'r') this.link(element);
    if (isTakenOut(element)) return this.takenOut(element);
    if (name === 'tbl' && this.hasWordsLeft(element)) context.count('tables_became_paragraphs');
    if (TABLE.has(name) || (!READ.has(name) && name !== '' && this.hasWords.has(element))) this.unwrap(element);
    for (const child of element.children) this.visit(child, name === 'p' ? element : paragraph);
    if (name === 'body') this.dropCaps(element);
  }

  /** Words in it that were deleted one by one are counted already (`prunePart`). */
  private takenOut(element: WordElement): void {
    if (this.hasWordsLeft(element)) this.context.count('deletions_dropped');
    this.edits.cut(element);
  }

  private hasWordsLeft(element: WordElement): boolean {
    if (element.name === 't') return this.xml.slice(element.inside, element.insideEnd).trim() !== '';
    return element.children.some((child) => !isTakenOut(child) && this.hasWordsLeft(child));
  }

  private leaveOut(element: WordElement, kind: NoticeKind): void {
    this.edits.cut(element);
    this.context.count(kind);
  }

  private unwrap({ start, inside, insideEnd, end }: WordElement): void {
    this.edits.cut({ start, end: inside });
    this.edits.cut({ start: insideEnd, end });
  }

  private element(name: string): string {
    return `<${this.w}${name}/>`;
  }

  private text(text: string, style = ''): string {
    const { w } = this;
    const properties = style && `<${w}rPr><${w}rStyle ${w}val="${style}"/></${w}rPr>`;
    return `<${w}r>${properties}<${w}t xml:space="preserve">${escapeXml(text)}</${w}t></${w}r>`;
  }

  private isHidden(run: WordElement, paragraph: WordElement | null): boolean {
    return this.says(run, paragraph, (properties) => switchIn(properties, 'vanish'), 'hidden');
  }

  /** What a run says of its words, else its style, else the style of its paragraph. */
  private says(
    run: WordElement,
    paragraph: WordElement | null,
    own: (properties: WordElement | undefined) => boolean | null,
    style: 'hidden' | 'struck',
  ): boolean {
    const { styles } = this.context;
    const properties = childNamed(run, 'rPr');
    const styleOf = (of: WordElement | undefined, name: string) =>
      styles(childNamed(of, name)?.attribute('val') ?? null)?.[style];
    return (
      own(properties) ?? styleOf(properties, 'rStyle') ?? styleOf(childNamed(paragraph ?? undefined, 'pPr'), 'pStyle') ?? false
    );
  }

  private struckBefore: WordElement | null = null;
  /** Runs beside each other are one passage. Asked in the order of the text. */
  private struck(run: WordElement, paragraph: WordElement | null): void {
    const isStruck = this.says(run, paragraph, struckIn, 'struck');
    if (isStruck && wordsIn(this.xml, run).trim() === '') return;
    if (isStruck && this.struckBefore !== paragraph) this.context.count('struck_kept');
    this.struckBefore = isStruck ? paragraph : null;
  }

  private hiddenAt = 0;
  private hiddenEnd = 0;
  /** Asked in the order of the text. */
  private inHiddenField({ start }: WordElement): boolean {
    for (let next = this.hidden[this.hiddenAt]; next !== undefined && next.start <= start; next = this.hidden[++this.hiddenAt])
      this.hiddenEnd = Math.max(this.hiddenEnd, next.end);
    return start < this.hiddenEnd;
  }

  private linkAt = 0;
  private readonly openLinks: { end: number; href: string }[] = [];
  /** Asked in the order of the text. A link is written anew around each of its runs, in the form that mammoth reads. */
  private link(run: WordElement): void {
    for (let next = this.links[this.linkAt]; next !== undefined && next.start <= run.start; next = this.links[++this.linkAt])
      this.openLinks.push(next);
    while ((this.openLinks.at(-1)?.end ?? run.start + 1) <= run.start) this.openLinks.pop();
    const href = this.openLinks.at(-1)?.href;
    if (href === undefined || !this.hasWords.has(run)) return;
    const { w } = this;
    const mark = (type: string) => `<${w}fldChar ${w}fldCharType="${type}"/>`;
    const code = escapeXml(` HYPERLINK "${href.replaceAll('"', '%22')}" `);
    this.edits.insert(run.start, `${mark('begin')}<${w}instrText>${code}</${w}instrText>${mark('separate')}`);
    this.edits.insert(run.end, mark('end'));
  }

  private formula(element: WordElement): void {
    const words = wordsIn(this.xml, element);
    const inARow = [...withinElement(element)].every(({ name }) => IN_A_ROW.has(name));
    if (!inARow) return this.leaveOut(element, 'formulas_left_out');
    const run = words === '' ? '' : this.text(words);
    const { w } = this;
    this.edits.replace(element, element.name === 'oMathPara' && run !== '' ? `<${w}p>${run}</${w}p>` : run);
  }

  /** How characters are read stands above them in Word, and in brackets behind them here. */
  private reading(element: WordElement, paragraph: WordElement | null): void {
    const { edits, xml } = this;
    const base = childNamed(element, 'rubyBase');
    const reading = childNamed(element, 'rt');
    edits.cut({ start: element.start, end: base?.inside ?? element.end });
    if (base === undefined) return;
    edits.cut({ start: base.insideEnd, end: element.end });
    for (const child of base.children) this.visit(child, paragraph);
    const words = reading === undefined ? '' : wordsIn(xml, reading).trim();
    if (words !== '') edits.insert(element.end, this.text(`（${words}）`));
  }

  private note(element: WordElement): void {
    const kind = element.name === 'footnoteReference' ? 'footnote' : 'endnote';
    const name = `${kind} ${element.attribute('id') ?? ''}`;
    if (this.context.notes.has(name)) this.context.refer(name);
    else this.leaveOut(element, 'notes_missing');
  }

  private goesOnAt: number | null = null;
  private paragraph(element: WordElement): void {
    const { listNumber, styles } = this.context;
    const properties = childNamed(element, 'pPr');
    const at = this.goesOnAt ?? properties?.end ?? element.inside;
    // Where a paragraph's end was taken out, the next one goes on in its line and says what the line is.
    this.goesOnAt = childNamed(childNamed(properties, 'rPr'), 'del') === undefined ? null : at;
    if (this.goesOnAt !== null) return;
    const styleId = childNamed(properties, 'pStyle')?.attribute('val') ?? null;
    const style = styles(styleId)?.name ?? '';
    if (listNumber === null || element.insideEnd === element.end || readStyleName(style) !== null) return;
    const entry = listNumber(numberingPlace(properties), styleId);
    if (entry === null) return;
    if (entry.label !== null) this.edits.insert(at, this.text(`${entry.label} `));
    else if (!NO_ENTRY.test(style))
      this.edits.insert(
        at,
        this.text(`${entry.list.replace(/\W/g, '_')} ${entry.level + 1} ${entry.number ?? 'bullet'}`, listEntryStyle),
      );
  }

  /** A large first letter is a paragraph of its own in Word; it is part of the word that it begins. */
  private dropCaps({ children }: WordElement): void {
    for (const [index, paragraph] of children.entries()) {
      const own = childNamed(paragraph, 'pPr');
      const next = children[index + 1];
      const frame = childNamed(own, 'framePr')?.attribute('dropCap') ?? 'none';
      if (own === undefined || frame === 'none' || next?.name !== 'p' || next.insideEnd === next.end) continue;
      const properties = childNamed(next, 'pPr');
      this.edits.replace(own, properties === undefined ? '' : this.xml.slice(properties.start, properties.end));
      this.edits.cut({ start: paragraph.insideEnd, end: properties?.end ?? next.inside });
    }
  }
}

/** A row or a cell of a table that was deleted while changes were tracked. */
const isTakenOut = (element: WordElement): boolean =>
  (element.name === 'tr' && childNamed(childNamed(element, 'trPr'), 'del') !== undefined) ||
  (element.name === 'tc' && childNamed(childNamed(element, 'tcPr'), 'cellDel') !== undefined);
