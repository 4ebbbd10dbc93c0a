import { importLimits } from '../limits';
import { type WordDocument, type WordNode, wordText } from './word-node';

/** How many notes that a document points to say more than a source's title may: what is over is cut where they become sources. */
export function longNotes(document: WordDocument): number {
  const isLong = (node: WordNode) =>
    (document.notes.resolve(node)?.body ?? []).map(wordText).join(' ').trim().length > importLimits.sourceTitle;
  const count = (node: WordNode): number =>
    node.type === 'noteReference' ? Number(isLong(node)) : (node.children ?? []).reduce((sum, child) => sum + count(child), 0);
  return count(document);
}
