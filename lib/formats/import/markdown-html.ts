import type MarkdownIt from 'markdown-it';
import type { StateCore, StateInline, Token } from 'markdown-it';
import { leftIn } from './left-out';

/** Tags that people write into Markdown. Anything else in angle brackets is what it looks like: text. */
const TAGS = new Set(
  (
    'a abbr address article aside b bdi bdo blockquote body br caption center cite code dd del details dfn div dl dt em figcaption figure font footer ' +
    'h1 h2 h3 h4 h5 h6 head header hr html i iframe img ins kbd li link main mark meta nav ol p picture pre q s samp script section small source span ' +
    'strike strong style sub summary sup table tbody td tfoot th thead time title tr tt u ul var video wbr'
  ).split(' '),
);
const MARKS: Readonly<Record<string, string>> = { em: 'em', i: 'em', cite: 'em', strong: 'strong', b: 'strong' };
const TAG = /<(?<close>\/?)(?<name>[a-z][a-z0-9]{0,20})(?:\s[^<>]{0,2000})?>/gi;
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
  const words = text.replace(TAG, (tag, ...rest) => {
    const name = String((rest.at(-1) as { name?: string }).name ?? '').toLowerCase();
    if (!TAGS.has(name)) return tag;
    return MARKS[name] || name === 'br'
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

function inlineTokens(state: StateCore, tokens: readonly Token[]): Token[] {
  const open: string[] = [];
  const made = tokens.flatMap((token): Token[] => {
    if (token.type !== 'html_inline') return [token];
    if (token.content.startsWith('<!--')) {
      leftIn(state.env)?.add('comments_left_out');
      return [];
    }
    TAG.lastIndex = 0;
    const tag = TAG.exec(token.content)?.groups;
    const name = tag?.['name']?.toLowerCase() ?? '';
    if (!TAGS.has(name)) return [Object.assign(new state.Token('text', '', 0), { content: token.content })];
    if (name === 'br') return [new state.Token('hardbreak', 'br', 0)];
    if (name === 'img') leftIn(state.env)?.add('pictures_left_out');
    const mark = MARKS[name];
    if (mark === undefined) return [];
    if (tag?.['close'] !== '/') {
      open.push(mark);
      return [new state.Token(`${mark}_open`, mark, 1)];
    }
    if (open.at(-1) !== mark) return [];
    open.pop();
    return [new state.Token(`${mark}_close`, mark, -1)];
  });
  return [...made, ...open.toReversed().map((mark) => new state.Token(`${mark}_close`, mark, -1))];
}
