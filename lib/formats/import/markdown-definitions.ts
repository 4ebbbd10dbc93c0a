import type { StateBlock } from 'markdown-it';
import MarkdownIt from 'markdown-it';

type Definitions = Record<string, { href?: string }>;
type Rule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

/** `[name]: address` says where a link leads only if it is an address and a link of that name stands in the text. Anything else in this form ("[Mayor]: No.") is text. */
export function markdownDefinitions(md: MarkdownIt): void {
  const read = ownRule();
  md.block.ruler.at('reference', (state, startLine, endLine, silent) => {
    const env = envOf(state.env);
    if (env === null || silent) return false;
    const known = env.references ?? {};
    const found: Definitions = {};
    const { line } = state;
    env.references = found;
    const isRead = read(state, startLine, endLine, silent);
    env.references = known;
    const [[label, definition] = []] = Object.entries(found);
    const counts =
      label !== undefined && known[label] === undefined && isAddress(definition?.href ?? '') && referredIn(state).has(label);
    if (isRead && counts) known[label] = definition ?? {};
    else state.line = line;
    return isRead && counts;
  });
}

/** The rule that markdown-it brings. */
function ownRule(): Rule {
  const { ruler } = new MarkdownIt().block;
  ruler.enableOnly(['reference']);
  const [rule] = ruler.getRules('');
  if (rule === undefined) throw new Error('markdown-it has no rule for definitions');
  return rule;
}

const isAddress = (href: string) => /^(?:[a-z][a-z\d+.-]{0,20}:\/\/|mailto:|tel:)|[/#]/i.test(href);

const labels = new WeakMap<object, ReadonlySet<string>>();

/** The names in brackets in a text that are no definitions themselves. */
function referredIn({ src, env, md }: StateBlock): ReadonlySet<string> {
  const key = envOf(env) ?? {};
  const known = labels.get(key);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const { index, groups } of src.matchAll(/\[(?<label>[^[\]]{1,999})\](?<colon>:?)/g)) {
    const before = src.slice(Math.max(index - 4, 0), index);
    if (groups?.['colon'] === ':' && /(?:^|\n)[ >]{0,3}$/.test(before)) continue;
    found.add(md.utils.normalizeReference(groups?.['label'] ?? ''));
  }
  labels.set(key, found);
  return found;
}

function envOf(env: unknown): { references?: Definitions } | null {
  return typeof env === 'object' && env !== null ? env : null;
}
