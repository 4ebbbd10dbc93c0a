import { safeHref } from '@/lib/text/safe-href';
import { childNamed, switchIn, unescapeXml, type WordElement, withinElement } from './word-tree';

/** A field of Word: a code, and what Word made of it when it last looked. Offsets are those of the part. */
interface WordField {
  code: string;
  /** From its begin up to where its result starts: nothing in there is shown. */
  hidden: { start: number; end: number };
  /** What is shown; null where it has no result. */
  result: { start: number; end: number } | null;
  /** The mark that it begins with, where form fields keep what is chosen in them. */
  mark: WordElement;
}

/** The fields of a part, in the order in which they end. A field without an end is none: its words stay as they are. */
export function fieldsIn(xml: string, root: WordElement): WordField[] {
  const open: { mark: WordElement; code: string; separated: WordElement | null }[] = [];
  const fields: WordField[] = [];
  for (const element of withinElement(root)) {
    const field = open.at(-1);
    const type = element.name === 'fldChar' ? element.attribute('fldCharType') : null;
    if (type === 'begin') open.push({ mark: element, code: '', separated: null });
    else if (type === 'separate' && field) field.separated ??= element;
    else if (type === 'end' && field) {
      open.pop();
      const { mark, code, separated } = field;
      fields.push({
        mark,
        code,
        hidden: { start: mark.start, end: separated?.end ?? element.end },
        result: separated === null ? null : { start: separated.end, end: element.start },
      });
    } else if (element.name === 'instrText' && field?.separated === null)
      field.code += unescapeXml(xml.slice(element.inside, element.insideEnd));
    else if (element.name === 'fldSimple')
      fields.push({
        mark: element,
        code: element.attribute('instr') ?? '',
        hidden: { start: element.start, end: element.inside },
        result: { start: element.inside, end: element.insideEnd },
      });
  }
  return fields;
}

/** Where a field leads to outside of the document: `HYPERLINK "address" \l "place"`. */
export function hrefOf({ code }: WordField): string | null {
  const [named = '', quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]\S*))/i.exec(code) ?? [];
  const address = (quoted ?? bare)?.trim();
  if (address === undefined || address === '') return null;
  const place = /\\l\s+(?:"([^"]*)"|(\S+))/i.exec(code.slice(named.length));
  const anchor = (place?.[1] ?? place?.[2])?.trim() ?? '';
  return safeHref(anchor === '' || address.includes('#') ? address : `${address}#${anchor}`);
}

/** What a form field without a result shows: a box that is ticked or not, or the entry that was chosen. */
export function formValue({ mark, code }: WordField): string | null {
  const data = childNamed(mark, 'ffData');
  if (/^\s*FORMCHECKBOX/i.test(code)) {
    const box = childNamed(data, 'checkBox');
    return (switchIn(box, 'checked') ?? switchIn(box, 'default') ?? false) ? '☒' : '☐';
  }
  if (!/^\s*FORMDROPDOWN/i.test(code)) return null;
  const list = childNamed(data, 'ddList');
  const entries = list?.children.filter(({ name }) => name === 'listEntry') ?? [];
  const chosen = Number((childNamed(list, 'result') ?? childNamed(list, 'default'))?.attribute('val') ?? 0);
  return entries[chosen]?.attribute('val') ?? null;
}

/** Fields that show nothing where they stand: entries of an index, marks, settings. */
const SILENT =
  /^\s*(?:XE|TC|TA|RD|SET|ASK|ADVANCE|PRIVATE|BOOKMARK|NEXT|NEXTIF|SKIPIF|PRINT|DATA|HYPERLINK|FORMTEXT|EMBED|LINK|INCLUDEPICTURE|TOC|INDEX)\b|^\s*$/i;

/** Whether a field shows words that only Word can work out. */
export const isComputed = ({ code }: WordField): boolean => !SILENT.test(code);
