import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { LeftOut } from './left-out';

/** What the rules below need to know of a text. */
export interface SourceEnv {
  /** The sources (counted from 0) that a footnote's label stands for; `null`: it is no footnote, so its brackets are text. */
  sourcesOf: (label: string) => readonly number[] | null;
  /** Brackets before a footnote's number hold the passage that rests on it. Only in a text that we wrote: elsewhere they are text. */
  hasPassages: boolean;
  /** Is told what a piece has no place for. */
  left?: LeftOut | undefined;
}

const LABEL = /\[\^(?<label>[^\]\s]{1,80})\]/y;

/** Footnotes in running text. `[passage][^1]` becomes a mark on the passage, `word[^1]` one on the word. */
export function markdownSources(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'passage', (state, silent) => {
    const env = envOf(state.env);
    if (env?.hasPassages !== true || state.src.charCodeAt(state.pos) !== 0x5b || state.src.startsWith('[^', state.pos))
      return false;
    const end = state.md.helpers.parseLinkLabel(state, state.pos);
    const noted = end < 0 ? null : notesAt(state.src, end + 1, env);
    if (noted === null || noted.sources.length === 0) return false;
    if (!silent) {
      const max = state.posMax;
      state.pos++;
      state.posMax = end;
      for (const source of noted.sources) state.push('source_open', 'span', 1).meta = { source };
      state.md.inline.tokenize(state);
      for (const _ of noted.sources) state.push('source_close', 'span', -1);
      state.posMax = max;
    }
    state.pos = noted.end;
    return true;
  });
  md.inline.ruler.before('link', 'note', (state, silent) => {
    const env = envOf(state.env);
    const noted = env === null ? null : notesAt(state.src, state.pos, env);
    if (noted === null || noted.end === state.pos) return false;
    if (!silent) state.push('note', '', 0).meta = noted;
    state.pos = noted.end;
    return true;
  });
  md.core.ruler.push('notes', (state) => {
    for (const token of state.tokens)
      if (token.children?.some(({ type }) => type === 'note')) token.children = marked(token.children, state.Token);
  });
}

/** The footnotes that stand at a place, one after the other; `null` if there is none. */
function notesAt(src: string, start: number, env: SourceEnv): { sources: number[]; end: number } | null {
  const sources: number[] = [];
  let end = start;
  for (;;) {
    LABEL.lastIndex = end;
    const label = LABEL.exec(src)?.groups?.['label'];
    const own = label === undefined ? null : env.sourcesOf(label);
    if (own === null) break;
    sources.push(...own);
    end = LABEL.lastIndex;
  }
  return end === start ? null : { sources, end };
}

/** Puts marks around the word before each footnote. */
function marked(tokens: readonly Token[], TokenType: new (type: string, tag: string, nesting: 1 | 0 | -1) => Token): Token[] {
  const made: Token[] = [];
  const text = (content: string) => Object.assign(new TokenType('text', '', 0), { content });
  for (const token of tokens) {
    if (token.type !== 'note') {
      made.push(token);
      continue;
    }
    let at = made.length - 1;
    while (at > 0 && made[at]?.nesting === -1 && made[at]?.type !== 'source_close') at--;
    const before = made[at];
    const word = before?.type === 'text' ? /\S+(?=\s*$)/u.exec(before.content.slice(-80)) : null;
    if (before === undefined || word === null) continue;
    const sources = sourcesIn(token.meta);
    const end = before.content.trimEnd().length;
    const start = end - word[0].length;
    made.splice(
      at,
      1,
      ...[
        text(before.content.slice(0, start)),
        ...sources.map((source) => Object.assign(new TokenType('source_open', 'span', 1), { meta: { source } })),
        text(word[0]),
        ...sources.map(() => new TokenType('source_close', 'span', -1)),
        text(before.content.slice(end)),
      ].filter(({ type, content }) => type !== 'text' || content !== ''),
    );
  }
  return made;
}

function sourcesIn(meta: unknown): number[] {
  const sources: unknown = typeof meta === 'object' && meta !== null ? Reflect.get(meta, 'sources') : [];
  return Array.isArray(sources) ? sources.filter((source) => typeof source === 'number') : [];
}

function envOf(env: unknown): SourceEnv | null {
  return isSourceEnv(env) ? env : null;
}

function isSourceEnv(env: unknown): env is SourceEnv {
  return typeof env === 'object' && env !== null && 'sourcesOf' in env && 'hasPassages' in env;
}
