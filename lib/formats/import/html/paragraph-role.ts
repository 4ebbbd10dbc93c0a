import type { HtmlElement } from './html-tree';

/** What a paragraph is, where its tag or its style says more than "a paragraph". `continuation`: of the list entry before it. */
export type Role =
  | { kind: 'paragraph' | 'title' | 'subtitle' | 'quotation' | 'continuation' }
  | { kind: 'heading'; level: 2 | 3 };

const HEADINGS: Readonly<Record<string, Role>> = {
  h1: { kind: 'title' },
  h2: { kind: 'heading', level: 2 },
  h3: { kind: 'heading', level: 3 },
  h4: { kind: 'heading', level: 3 },
  h5: { kind: 'heading', level: 3 },
  h6: { kind: 'heading', level: 3 },
};

/** Names of styles: classes of Word ("MsoTitle") and Google Docs ("title"), and the style names that Word on the web keeps in an attribute. */
const STYLES: { name: RegExp; role: Role }[] = [
  { name: /^(?:Mso)?Title(?:Cxsp\w+)?$/i, role: { kind: 'title' } },
  { name: /^(?:Mso)?Subtitle(?:Cxsp\w+)?$/i, role: { kind: 'subtitle' } },
  { name: /^(?:Mso)?(?:Intense ?)?Quote(?:Cxsp\w+)?$/i, role: { kind: 'quotation' } },
  { name: /^(?:Mso)?List ?Paragraph(?:Cxsp\w+)?$/i, role: { kind: 'continuation' } },
];

/** The role of an element that is a paragraph of a particular kind; `null` for all others, plain paragraphs included. */
export function paragraphRole(element: HtmlElement): Role | null {
  const { tag, attributes } = element;
  const heading = HEADINGS[tag];
  if (heading !== undefined) return heading;
  if (tag !== 'p' && tag !== 'div') return null;
  if (attributes.role === 'heading') return HEADINGS[`h${attributes['aria-level'] ?? '2'}`] ?? { kind: 'heading', level: 3 };
  if (tag !== 'p') return null;
  const names = [...(attributes.class ?? '').split(/\s+/).slice(0, 20), nameOnTheWeb(element)];
  return STYLES.find(({ name }) => names.some((given) => name.test(given)))?.role ?? null;
}

/** The first run of a paragraph has the name of the paragraph's style, on one of its two elements. */
function nameOnTheWeb({ children }: HtmlElement, levels = 2): string {
  const run = children.find((child) => typeof child !== 'string');
  if (typeof run !== 'object' || levels === 0) return '';
  return run.attributes['data-ccp-parastyle'] ?? nameOnTheWeb(run, levels - 1);
}
