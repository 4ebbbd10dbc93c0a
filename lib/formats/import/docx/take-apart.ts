import { keysIn, sourceStyles } from '../../word/source-style';
import { withoutBreaks } from '../without-breaks';
import { sourceEntries } from './source-entries';
import { withoutOwnNotes } from './without-own-notes';
import { type WordDocument, type WordNode, wordText } from './word-node';
import type { WordParts } from './word-parts';

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
    const text = withoutBreaks(wordText(block)).trim();
    if (name === 'title' && parts.headline === '') parts.headline = text;
    else if (name === 'subtitle' && parts.standfirst === '') parts.standfirst = text;
    else if (name === 'counterpoint byline' && parts.byline === '') parts.byline = text;
    else if (key !== undefined) {
      const entries = sourceEntries(block);
      parts.sources.push(...entries.map((entry, at) => ({ ...entry, key: at === 0 && !known.has(key) ? key : null })));
      if (entries.length > 0) known.add(key);
    } else if (name !== sourceStyles.heading.toLowerCase()) rest.push(block);
  }
  const notes = withoutOwnNotes(rest, { document, sources: parts.sources });
  return { ...parts, rest: { ...document, children: notes.rest }, ownNotes: notes.taken };
}
