import MarkdownIt from 'markdown-it';
import { MarkdownParser } from 'prosemirror-markdown';
import { bodySchema } from '@/lib/text/schema';

/** CommonMark without what a piece cannot hold: HTML and code stay visible as typed; images are left out. */
const tokenizer = new MarkdownIt('commonmark', { html: false }).disable([
  'code',
  'fence',
  'backticks',
  'html_block',
  'html_inline',
]);

// Every link is read as one; `parseBody` then drops the marks of those that may not stay, and keeps their text.
tokenizer.validateLink = () => true;

/** Reads Markdown into a document of the closed schema. First-level headings become second-level ones, deeper ones third-level. */
export const markdownParser = new MarkdownParser(bodySchema, tokenizer, {
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
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href') ?? '' }) },
});
