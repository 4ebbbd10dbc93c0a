import { safeHref } from '@/lib/text/safe-href';
import type { ImportedSource } from '../imported-piece';
import { readSources } from '../read-sources';
import { type WordNode, wordLink, wordText } from './word-node';

/** The sources in one paragraph. Our own export writes the title and, on the next line, the address; a list that a person typed is read like pasted sources. */
export function sourceEntries(block: WordNode): ImportedSource[] {
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
