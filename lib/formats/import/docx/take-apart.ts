import { safeHref } from '@/lib/text/safe-href';
import { keysIn, sourceStyles } from '../../word/source-style';
import type { ImportedSource } from '../imported-piece';
import { readSources } from '../read-sources';
import { type WordDocument, type WordNode, wordLink, wordText } from './word-node';

/** What a Word file says of itself by its styles. `sources` are entries of a list that we wrote; each is known by its key, a new one has none. */
export type WordParts = {
  headline: string;
  standfirst: string;
  byline: string;
  sources: (ImportedSource & { key: number | null })[];
  /** The document without these parts. */
  rest: WordDocument;
  /** Notes that say again what the list says. */
  ownNotes: number;
};

/**
 * Takes headline, standfirst, byline and list of sources out of a document where its styles name them. Footnotes that we wrote ourselves, and that still say
 * what the list says, go as well: their words are known by a style. What was changed in one of them comes in as a new source.
 */
export function takeApart(document: WordDocument): WordParts {
  const parts: WordParts = { headline: '', standfirst: '', byline: '', sources: [], rest: document, ownNotes: 0 };
  const known = new Set<number>();
  const rest: WordNode[] = [];
  for (const block of document.children) {
    const name = (block.styleName ?? '').toLowerCase();
    const key = keysIn('source', name)?.[0];
    const text = wordText(block)
      .replace(/\s*\n\s*/gu, ' ')
      .trim();
    if (name === 'title' && parts.headline === '') parts.headline = text;
    else if (name === 'subtitle' && parts.standfirst === '') parts.standfirst = text;
    else if (name === 'counterpoint byline' && parts.byline === '') parts.byline = text;
    else if (key !== undefined) {
      const entries = entriesIn(block);
      parts.sources.push(...entries.map((entry, at) => ({ ...entry, key: at === 0 && !known.has(key) ? key : null })));
      if (entries.length > 0) known.add(key);
    } else if (name !== sourceStyles.heading.toLowerCase()) rest.push(block);
  }
  const byKey = new Map(parts.sources.flatMap((source) => (source.key === null ? [] : [[source.key, source] as const])));
  const isOwn = (run: WordNode): boolean => {
    const key = keysIn('note', run.styleName)?.[0];
    const reference = run.children?.find(({ type }) => type === 'noteReference');
    const listed = key === undefined ? undefined : byKey.get(key);
    if (!reference || !listed) return false;
    const [said, ...more] = (document.notes.resolve(reference)?.body ?? []).flatMap(entriesIn);
    return more.length === 0 && said?.title === listed.title && said.url === listed.url;
  };
  const withoutOwn = (nodes: readonly WordNode[]): WordNode[] =>
    nodes.flatMap((node) => {
      if (node.type === 'run' && isOwn(node)) {
        parts.ownNotes++;
        return [];
      }
      return [node.children ? { ...node, children: withoutOwn(node.children) } : node];
    });
  return { ...parts, rest: { ...document, children: withoutOwn(rest) }, ownNotes: parts.ownNotes };
}

/** An entry as we write it is the title and, on its own line, the address; one that was typed is read as any list of sources. */
function entriesIn(block: WordNode): ImportedSource[] {
  const text = wordText(block).trim();
  const [title = '', ...below] = text.split('\n');
  const address = below.join(' ').trim();
  const link = wordLink(block);
  // Who edits an address in Word edits what is shown; where it leads to is out of sight.
  const url = safeHref(address) ?? (below.length > 0 ? safeHref(link?.href ?? '') : null);
  if (text === '') return [];
  if (below.length === 0 && link === null) return /https?:\/\//.test(text) ? readSources([text]) : [{ title: text, url: '' }];
  return url === null ? readSources([link?.href ? `${text} ${link.href}` : text]) : [{ title: title.trim(), url }];
}
