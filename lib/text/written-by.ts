import { canonicalText } from '@/lib/text/canonical-text';
import { segment, sentenceKey } from '@/lib/text/sentences';
import { type WrittenSentence, writersAfterSave } from '@/lib/text/writers';
import type { VersionContent } from './draft-content';
import { knownBlocks } from './known-blocks';

/** Who wrote each sentence once this content is saved: whoever brings a sentence in joins the writers of the one it was made from. */
export function writtenBy(
  previous: readonly WrittenSentence[] | null,
  content: VersionContent,
  saver: string,
  { importedFor, pieceId }: { importedFor?: string | undefined; pieceId?: string } = {},
): WrittenSentence[] {
  const canonical = canonicalText(content);
  const sentences = segment(canonical, content.language, pieceId === undefined ? undefined : knownBlocks(pieceId));
  const keyed = sentences.map((one) => ({ key: sentenceKey(one), text: canonical.text.slice(one.start, one.end) }));
  return writersAfterSave(previous, keyed, saver, importedFor);
}
