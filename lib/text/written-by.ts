import type { BodyJson } from './body';
import { canonicalText } from './canonical-text';
import { type blockSentences, segment, sentenceKey } from './sentences';
import { type WrittenSentence, writersAfterSave } from './writers';

/**
 * Who wrote each sentence once this content is saved: whoever brings a sentence in joins the writers of the one it was made from.
 * @param importedFor Whose words they are, where somebody else brings them in.
 * @param ofBlock For who saves the same text over and over, and remembers the sentences of its blocks.
 */
export function writtenBy(
  previous: readonly WrittenSentence[] | null,
  content: { headline: string; standfirst: string; body: BodyJson; language: string },
  saver: string,
  { importedFor, ofBlock }: { importedFor?: string | undefined; ofBlock?: typeof blockSentences } = {},
): WrittenSentence[] {
  const canonical = canonicalText(content);
  const sentences = segment(canonical, content.language, ofBlock);
  const keyed = sentences.map((one) => ({ key: sentenceKey(one), text: canonical.text.slice(one.start, one.end) }));
  return writersAfterSave(previous, keyed, saver, importedFor);
}
