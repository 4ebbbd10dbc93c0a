import { keysIn } from '../../word/source-style';
import { sourceEntries } from './source-entries';
import type { WordDocument, WordNode } from './word-node';
import type { WordParts } from './word-parts';

/**
 * Leaves out the marks of footnotes that we wrote: those that stand behind words which rest on the same source, and whose note still says what the list says. Where
 * either was changed, the mark stays and is read like any other.
 */
export function withoutOwnNotes(
  blocks: readonly WordNode[],
  { document, sources }: { document: WordDocument; sources: WordParts['sources'] },
): { rest: WordNode[]; taken: number } {
  const byKey = new Map(sources.flatMap((source) => (source.key === null ? [] : [[source.key, source] as const])));
  let taken = 0;
  /** The sources that the words before rest on. */
  let resting: readonly number[] = [];
  const isOwn = (run: WordNode, reference: WordNode): boolean => {
    const key = keysIn('note', run.styleName)?.[0];
    const listed = key === undefined || !resting.includes(key) ? undefined : byKey.get(key);
    const [said, ...more] = (document.notes.resolve(reference)?.body ?? []).flatMap(sourceEntries);
    return listed !== undefined && more.length === 0 && said?.title === listed.title && said.url === listed.url;
  };
  const told = (node: WordNode): WordNode[] => {
    if (node.type === 'paragraph') resting = [];
    if (node.type === 'run') {
      const reference = node.children?.find(({ type }) => type === 'noteReference');
      if (!reference) resting = keysIn('rests on', node.styleName) ?? [];
      else if (isOwn(node, reference)) {
        taken++;
        return [];
      }
    }
    return [node.children ? { ...node, children: node.children.flatMap(told) } : node];
  };
  return { rest: blocks.flatMap(told), taken };
}
