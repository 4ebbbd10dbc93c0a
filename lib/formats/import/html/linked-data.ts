/** What an article says of itself in linked data. */
interface LinkedArticle {
  headline: string;
  authors: string[];
  publisher: string;
}

const ARTICLE = /^(?:\w{0,40}Article|(?:\w{0,20}Blog|\w{0,20}SocialMedia|LiveBlog)Posting|Report|Review)$/;
/** An article lies in a list, or in the graph of a page. */
const MOST_LEVELS = 4;

/** The first article that the linked data (JSON-LD, schema.org) of a page describe; `null` if none does. What cannot be read is passed over. */
export function linkedArticle(scripts: readonly string[]): LinkedArticle | null {
  for (const script of scripts) {
    const found = articleIn(parsed(script), MOST_LEVELS);
    if (found === null) continue;
    return {
      headline: textOf(found['headline']) || textOf(found['name']),
      authors: list(found['author']).map(nameOf).filter(Boolean),
      publisher: list(found['publisher']).map(nameOf)[0] ?? '',
    };
  }
  return null;
}

type Node = Record<string, unknown>;

function parsed(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return null;
  }
}

function articleIn(value: unknown, levels: number): Node | null {
  if (levels === 0) return null;
  if (Array.isArray(value)) {
    for (const entry of value) {
      const found = articleIn(entry, levels - 1);
      if (found !== null) return found;
    }
    return null;
  }
  if (!isNode(value)) return null;
  if (list(value['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type.slice(0, 80)))) return value;
  return articleIn(value['@graph'] ?? value['mainEntity'], levels - 1);
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const nameOf = (value: unknown): string => (isNode(value) ? textOf(value['name']) : textOf(value));
