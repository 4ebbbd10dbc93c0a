import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { LeftOut, leftIn } from './left-out';
import { outerHref } from './outer-href';

const CELL = /^t[hd]_(?<end>open|close)$/;
const TABLE = /^(?:table|thead|tbody|tr)_(?:open|close)$/;

/** Tables become a paragraph for each cell, and a picture leaves no empty paragraph behind; `left` in the environment is told of both, of words that are struck through and of links that may not stay. Links lead where they lead in the end. */
export function markdownPlain(md: MarkdownIt): void {
  md.core.ruler.push('plain', (state) => {
    const left = leftIn(state.env) ?? new LeftOut();
    for (const { type, children } of state.tokens) {
      if (type === 'table_open') left.add('tables_became_paragraphs');
      left.add('pictures_left_out', children?.filter((child) => child.type === 'image').length ?? 0);
      left.add('struck_kept', children?.filter((child) => child.type === 's_open').length ?? 0);
      left.add('links_left_out', children?.filter((child, at) => isLost(child, children[at + 1])).length ?? 0);
      for (const child of children ?? [])
        if (child.type === 'link_open') child.attrSet('href', outerHref(child.attrGet('href') ?? '') ?? '');
    }
    state.tokens = withoutBlank(state.tokens.filter(({ type }) => !TABLE.test(type)).map(plain));
  });
}

/** A link to an address that may not be kept, or one without words. */
function isLost(token: Token, next: Token | undefined): boolean {
  if (token.type !== 'link_open') return false;
  return outerHref(token.attrGet('href') ?? '') === null || next?.type === 'link_close';
}

function plain(token: Token): Token {
  const end = CELL.exec(token.type)?.groups?.['end'];
  if (end === undefined) return token;
  return Object.assign(token, { type: `paragraph_${end}`, tag: 'p' });
}

/** Without the paragraphs that hold nothing, but for those that an entry or a quotation needs. */
function withoutBlank(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const holder = /^(?:list_item|blockquote)_open$/.test(kept.at(-1)?.type ?? '');
    if (token.type === 'paragraph_open' && !holder && isBlank(tokens[at + 1])) at += 2;
    else kept.push(token);
  }
  return kept;
}

function isBlank(inline: Token | undefined): boolean {
  if (inline?.type !== 'inline') return false;
  return (inline.children ?? []).every(({ type, content }) => BLANK.has(type) || (type === 'text' && content.trim() === ''));
}
const BLANK = new Set(['image', 'softbreak', 'hardbreak', 'link_open', 'link_close']);
