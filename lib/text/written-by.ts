import type { BodyJson } from './body';
import { canonicalText } from './canonical-text';
import { type blockSentences, segment, sentenceKey } from './sentences';
import { type Lined, textLines } from './text-lines';
import { keyedAnew, type WrittenSentence, writersAfterSave } from './writers';

type Content = { headline: string; standfirst: string; body: BodyJson; language: string } & Lined;

/**
 * Who wrote each sentence and each line once this content is saved: whoever brings one in joins the writers of the one it was made from. `previous` is the draft
 * as it was, with its writers; lines that these do not know were kept before lines had writers, and nobody is named for them.
 * @param importedFor Whose words they are, where somebody else brings them in.
 * @param ofBlock For who saves the same text over and over, and remembers the sentences of its blocks.
 */
export function writtenBy(
  previous: { content: Lined; writers: readonly WrittenSentence[] } | null,
  content: Content,
  saver: string,
  { importedFor, ofBlock }: { importedFor?: string | undefined; ofBlock?: typeof blockSentences } = {},
): WrittenSentence[] {
  const canonical = canonicalText(content);
  const stored = previous?.writers.map(({ text }) => text) ?? [];
  const sentences = segment(canonical, content.language, stored, ofBlock);
  const keyed = sentences.map((one) => ({ key: sentenceKey(one), text: canonical.text.slice(one.start, one.end) }));
  return writersAfterSave(previous && known(previous), [...keyed, ...keyedLines(content)], saver, importedFor);
}

const keyedLines = (content: Lined) => textLines(content).map((line) => ({ key: sentenceKey(line), text: line.text }));

/** The writers of a draft by the keys of today: folded anew, and with an entry for every line. */
function known({ content, writers }: { content: Lined; writers: readonly WrittenSentence[] }): WrittenSentence[] {
  const folded = writers.map(keyedAnew);
  const keys = new Set(folded.map(({ key }) => key));
  const lines = keyedLines(content).filter(({ key }) => !keys.has(key));
  return [...folded, ...lines.map((line) => ({ ...line, writers: [] }))];
}
