import type { MarkJson } from '@/lib/text/body';
import { outerHref } from '../outer-href';
import type { Raise } from '../raised';
import type { HtmlElement } from './html-tree';

const ITALIC = new Set(['i', 'em', 'cite', 'dfn', 'var']);

/** The marks of what stands in this element, given those of what it stands in. A style outweighs the tag: Google Docs writes `<b style="font-weight:normal">`. */
export function inlineMarks({ tag, css, attributes }: HtmlElement, marks: readonly MarkJson[]): readonly MarkJson[] {
  const bold = isBold(css['font-weight']) ?? (tag === 'b' || tag === 'strong' ? true : null);
  const italic = isItalic(css['font-style']) ?? (ITALIC.has(tag) ? true : null);
  let own = marks;
  if (bold !== null) own = [...without(own, 'bold'), ...(bold ? [{ type: 'bold' as const }] : [])];
  if (italic !== null) own = [...without(own, 'italic'), ...(italic ? [{ type: 'italic' as const }] : [])];
  const source = ownSource(attributes['data-source']);
  if (source !== null) own = [...own, { type: 'source_ref', attrs: { source } }];
  const href = tag === 'a' && attributes.href !== undefined ? outerHref(attributes.href) : null;
  return href === null ? own : [...without(own, 'link'), { type: 'link', attrs: { href } }];
}

/** Words that rest on a source, in a file of ours: pages that others wrote do not say it so. */
function ownSource(named: string | undefined): number | null {
  const number = /^ours-(\d{1,4})$/.exec(named ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

function without(marks: readonly MarkJson[], name: MarkJson['type']): readonly MarkJson[] {
  return marks.some(({ type }) => type === name) ? marks.filter(({ type }) => type !== name) : marks;
}

/** CSS calls 600 and above bold. */
function isBold(weight: string | undefined): boolean | null {
  if (weight === undefined || weight === 'inherit') return null;
  return weight.startsWith('bold') || Number(weight) >= 600;
}

function isItalic(style: string | undefined): boolean | null {
  if (style === undefined || style === 'inherit') return null;
  return /^(?:italic|oblique)/.test(style);
}

/** Whether its words are set above or below the line, given how what it stands in is set. */
export function raiseOf({ tag, css }: HtmlElement, outer: Raise | null): Raise | null {
  const own = css['vertical-align'];
  if (own === 'super' || own === 'sub') return own === 'super' ? 'sup' : 'sub';
  if (own === 'baseline') return null;
  return tag === 'sup' || tag === 'sub' ? tag : outer;
}

/** Whether its words are struck through. */
export function isStruck({ tag, css }: HtmlElement): boolean {
  const line = css['text-decoration-line'] ?? css['text-decoration'];
  return line === undefined ? tag === 's' || tag === 'strike' : line.includes('line-through');
}

/** Whether an element is raised, or stands in one that is, or holds nothing else. */
export function isSuperscript(element: HtmlElement): boolean {
  const raised = ({ tag, css, attributes }: HtmlElement) =>
    tag === 'sup' ||
    css['vertical-align'] === 'super' ||
    /FootnoteReference|EndnoteReference|Superscript/.test(attributes.class ?? '');
  if (raised(element) || (element.parent !== null && raised(element.parent))) return true;
  const only = element.children.length === 1 ? element.children[0] : undefined;
  return only !== undefined && typeof only !== 'string' && raised(only);
}
