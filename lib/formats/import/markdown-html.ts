import type MarkdownIt from 'markdown-it';
import type { StateCore, StateInline, Token } from 'markdown-it';
import { leftIn } from './left-out';
import { raised } from './raised';

/** Tags that people write into Markdown. Anything else in angle brackets is what it looks like: text. */
const TAGS = new Set(
  (
    'a abbr address article aside b bdi bdo blockquote body br caption center cite code dd del details dfn div dl dt em figcaption figure font footer ' +
    'h1 h2 h3 h4 h5 h6 head header hr html i iframe img ins kbd li link main mark meta nav ol p picture pre q s samp script section small source span ' +
    'strike strong style sub summary sup table tbody td tfoot th thead time title tr tt u ul var video wbr'
  ).split(' '),
);
const MARKS: Readonly<Record<string, string>> = { em: 'em', i: 'em', cite: 'em', strong: 'strong', b: 'strong' };
const TAG = /<(?<close>\/?)(?<name>[a-z][a-z0-9]{0,20})(?<attributes>[\s/][^<>]{0,2000})?>/gi;
/** One after the other; a name alone is an attribute only where HTML has one that needs no value. */
const ATTRIBUTE =
  /\s{0,99}(?:\/\s{0,99}$|(?<name>[a-z_:@][\w:.@-]{0,99})(?<value>\s{0,99}=\s{0,99}(?:"[^"]*"|'[^']*'|[^\s"'=]+))?)/iy;
const ALONE = new Set(
  (
    'allowfullscreen async autofocus autoplay checked compact controls default defer disabled download hidden inert ismap itemscope loop multiple muted ' +
    'nohref nomodule noshade novalidate nowrap open playsinline readonly required reversed selected truespeed'
  ).split(' '),
);
/** Tags whose place in a line says something. */
const INLINE = new Set(['br', 'sup', 'sub', 'q', 's', 'strike', 'del', 'a', 'img', 'iframe', 'video']);
const PICTURES = new Set(['img', 'iframe', 'video']);
const STRUCK = new Set(['s', 'strike', 'del']);
/** What stands in these is no text. */
const RAW = /<(?<name>script|style)\b/gi;

/** HTML in Markdown: a line break and emphasis are what they say, comments go and are told of, and of all other tags the words stay. */
export function markdownHtml(md: MarkdownIt): void {
  md.inline.ruler.before('html_inline', 'endless_comment', endlessComment);
  md.core.ruler.before('inline', 'html_words', (state) => {
    state.tokens = state.tokens.flatMap((token) => (token.type === 'html_block' ? paragraphs(state, token) : [token]));
  });
  md.core.ruler.after('inline', 'html_marks', (state) => {
    for (const token of state.tokens) if (token.children) token.children = inlineTokens(state, token.children);
  });
}

/** Where the last comment of the text that is being read ends: each paragraph has a state of its own. */
const ends = new WeakMap<StateInline, number>();
/** The mark of a comment that does not end is text. Every such mark would be looked for to the end of the paragraph otherwise. */
function endlessComment(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('<!--', state.pos)) return false;
  const end = ends.get(state) ?? state.src.lastIndexOf('-->');
  ends.set(state, end);
  if (end > state.pos) return false;
  if (!silent) state.pending += '<!--';
  state.pos += 4;
  return true;
}

function paragraphs(state: StateCore, { content, level }: Token): Token[] {
  const { text, comments } = withoutComments(withoutRaw(content));
  leftIn(state.env)?.add('comments_left_out', comments);
  const words = text.replace(TAG, (tag) => {
    const name = tagIn(tag)?.name ?? '';
    if (name === '') return tag;
    return MARKS[name] || INLINE.has(name)
      ? tag
      : /^(?:p|div|li|tr|td|th|h[1-6]|blockquote|dd|dt|section|article)$/.test(name)
        ? '\n\n'
        : '';
  });
  return words
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .flatMap((paragraph) => {
      const token = (type: string, nesting: -1 | 0 | 1) =>
        Object.assign(new state.Token(type, nesting === 0 ? '' : 'p', nesting), { level, block: true });
      const inline = Object.assign(token('inline', 0), { content: paragraph, children: [] });
      return [token('paragraph_open', 1), inline, token('paragraph_close', -1)];
    });
}

/** Scripts and styles that end become a space. */
function withoutRaw(content: string): string {
  const parts: string[] = [];
  const endless = new Set<string>();
  let at = 0;
  for (const { index, groups } of content.matchAll(RAW)) {
    const name = groups?.['name']?.toLowerCase() ?? '';
    if (index < at || endless.has(name)) continue;
    const close = new RegExp(`</${name}\\s{0,9}>`, 'gi');
    close.lastIndex = index;
    if (close.exec(content) === null) endless.add(name);
    else {
      parts.push(content.slice(at, index), ' ');
      at = close.lastIndex;
    }
  }
  return parts.join('') + content.slice(at);
}

/** A comment that does not end is text. */
function withoutComments(content: string): { text: string; comments: number } {
  const parts: string[] = [];
  let at = 0;
  let comments = 0;
  for (let start = content.indexOf('<!--'); start >= 0; start = content.indexOf('<!--', at)) {
    const end = content.indexOf('-->', start + 4);
    if (end < 0) break;
    parts.push(content.slice(at, start));
    at = end + 3;
    comments++;
  }
  return { text: parts.join('') + content.slice(at), comments };
}

interface Tag {
  name: string;
  closes: boolean;
  attributes: ReadonlyMap<string, string>;
}

/** The tag that a text in angle brackets is; null: it is text ("<b and c>"). */
function tagIn(text: string): Tag | null {
  TAG.lastIndex = 0;
  const groups = TAG.exec(text)?.groups;
  const name = groups?.['name']?.toLowerCase() ?? '';
  const attributes = attributesIn(groups?.['attributes']?.trimEnd() ?? '');
  const closes = groups?.['close'] === '/';
  return !TAGS.has(name) || attributes === null || (closes && attributes.size > 0) ? null : { name, closes, attributes };
}

/** Null where words stand in between. */
function attributesIn(text: string): ReadonlyMap<string, string> | null {
  const found = new Map<string, string>();
  for (let at = 0; at < text.length; at = ATTRIBUTE.lastIndex) {
    ATTRIBUTE.lastIndex = at;
    const groups = ATTRIBUTE.exec(text)?.groups;
    if (groups === undefined) return null;
    const name = groups['name']?.toLowerCase() ?? '';
    const value = groups['value'];
    if (name !== '' && value === undefined && !ALONE.has(name)) return null;
    found.set(name, value?.replace(/^[\s=]{1,99}/, '').replace(/^["']|["']$/g, '') ?? '');
  }
  return found;
}

function inlineTokens(state: StateCore, tokens: readonly Token[]): Token[] {
  const left = leftIn(state.env);
  const open: { name: string; mark: string }[] = [];
  const made: Token[] = [];
  const token = (type: string, tag: string, nesting: -1 | 0 | 1) => made[made.push(new state.Token(type, tag, nesting)) - 1];
  const text = (content: string) => Object.assign(token('text', '', 0) ?? {}, { content });
  const end = ({ name, mark }: { name: string; mark: string }) => {
    if (mark !== '') token(`${mark}_close`, mark, -1);
    if (name === 'q') text('”');
  };
  let before = '';
  for (const given of tokens) {
    if (given.type !== 'html_inline') {
      const raise = open.findLast(({ name }) => name === 'sup' || name === 'sub')?.name;
      if (given.type === 'text' && (raise === 'sup' || raise === 'sub')) given.content = raised(given.content, raise, before);
      before = given.type === 'text' ? given.content : given.nesting === 0 ? ' ' : before;
      made.push(given);
      continue;
    }
    if (given.content.startsWith('<!--')) {
      left?.add('comments_left_out');
      continue;
    }
    const tag = tagIn(given.content);
    if (tag === null) {
      before = given.content;
      text(given.content);
      continue;
    }
    const { name, closes, attributes } = tag;
    if (name === 'br') token('hardbreak', 'br', 0);
    if (PICTURES.has(name) && !closes) left?.add('pictures_left_out');
    const href = name === 'a' && !closes ? attributes.get('href') : undefined;
    const mark = href === undefined ? (MARKS[name] ?? '') : 'link';
    if (mark === '' && !INLINE.has(name)) continue;
    if (name === 'br' || PICTURES.has(name)) continue;
    if (!closes) {
      if (STRUCK.has(name)) left?.add('struck_kept');
      if (mark !== '') token(`${mark}_open`, mark, 1)?.attrSet('href', href ?? '');
      if (name === 'q') text('“');
      open.push({ name, mark });
    } else if (open.at(-1)?.name === name) end(open.pop() ?? { name: '', mark: '' });
  }
  for (const part of open.toReversed()) end(part);
  return made;
}
