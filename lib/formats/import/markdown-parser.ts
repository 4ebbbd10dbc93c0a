import MarkdownIt from 'markdown-it';
import { MarkdownParser } from 'prosemirror-markdown';
import { bodySchema } from '@/lib/text/schema';
import { markdownDefinitions } from './markdown-definitions';
import { markdownHtml } from './markdown-html';
import { markdownPlain } from './markdown-plain';
import { markdownSources } from './markdown-sources';

// The preset allows 20 levels; the closed schema nests twice as deep, and a list takes two levels.
const options = { html: true, maxNesting: 100 };

/** CommonMark without what a piece cannot hold: code stays visible as typed, and in a text of ours HTML as well; images are left out. */
function tokenizer(): MarkdownIt {
  const made = new MarkdownIt('commonmark', options).disable(['code', 'fence', 'backticks', 'html_block', 'html_inline']);
  // Every link is read as one; `parseBody` then drops the marks of those that may not stay, and keeps their text.
  made.validateLink = () => true;
  // Nor are addresses rewritten: what is kept is what was typed.
  made.normalizeLink = (address) => address;
  return made.use(markdownDefinitions).use(markdownSources);
}

const nodes: ConstructorParameters<typeof MarkdownParser>[2] = {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading', getAttrs: ({ tag }) => ({ level: tag === 'h1' || tag === 'h2' ? 2 : 3 }) },
  blockquote: { block: 'blockquote' },
  bullet_list: { block: 'bulletList' },
  ordered_list: { block: 'orderedList', getAttrs: (token) => ({ start: Number(token.attrGet('start') ?? 1) }) },
  list_item: { block: 'listItem' },
  hr: { node: 'horizontalRule' },
  hardbreak: { node: 'hardBreak' },
  image: { ignore: true, noCloseToken: true },
  em: { mark: 'italic' },
  strong: { mark: 'bold' },
  source: { mark: 'source_ref', getAttrs: ({ meta }) => ({ source: sourceIn(meta) }) },
  s: { ignore: true },
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href') ?? '' }) },
};

/**
 * Reads Markdown into a document of the closed schema. First-level headings become second-level ones, deeper ones third-level; the cells of a table become
 * paragraphs.
 */
export const markdownParser = new MarkdownParser(
  bodySchema,
  tokenizer().enable(['table', 'html_block', 'html_inline', 'strikethrough']).use(markdownHtml).use(markdownPlain),
  nodes,
);

/** The same for a text that we wrote: it has no tables, and its empty paragraphs are text. */
export const ownMarkdownParser = new MarkdownParser(bodySchema, tokenizer(), nodes);

function sourceIn(meta: unknown): number {
  return typeof meta === 'object' && meta !== null && 'source' in meta ? Number(meta.source) : 0;
}
