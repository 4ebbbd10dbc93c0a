import type { BodyJson } from './body';
import { canonicalText } from './canonical-text';
import { sentenceMarkup } from './sentence-markup';
import { type blockSentences, segment, sentenceKey } from './sentences';
import { type Lined, textLines } from './text-lines';
import { keyedAnew, type WrittenSentence, writersAfterSave } from './writers';

type Content = { headline: string; standfirst: string; body: BodyJson; language: string } & Lined;

/**
 * The writers of each sentence and line after this content is saved: a person who brings one in joins the writers of the one it was made from, and so does a person who
 * makes one stand, or lead, elsewhere. `previous` is the draft as it was, with its writers; lines that these do not know were kept before lines had writers, and
 * nobody is named for them.
 * @param importedFor Whose words they are, where somebody else brings them in.
 * @param dressedElsewhere Who wrote a sentence in another text that these words may come from, by fingerprint: they join whoever makes it lead elsewhere.
 * @param ofBlock For who saves the same text over and over, and remembers the sentences of its blocks.
 */
export function writtenBy(
  previous: { content: Content; writers: readonly WrittenSentence[] } | null,
  content: Content,
  saver: string,
  { importedFor, dressedElsewhere, ofBlock }: Saving = {},
): WrittenSentence[] {
  const stored = previous?.writers.map(({ text }) => text) ?? [];
  const { text, sentences, dress } = dressed(content, stored, ofBlock);
  const keyed = sentences.map((sentence) => ({ key: sentenceKey(sentence), text: text.slice(sentence.start, sentence.end) }));
  const after = writersAfterSave(previous && known(previous), [...keyed, ...keyedLines(content)], saver, importedFor);
  if (!previous) return after;
  const before = new Map<string, string[]>();
  const was = dressed(previous.content, stored, ofBlock);
  was.sentences.forEach(({ fingerprint }, at) => {
    const copies = before.get(fingerprint);
    if (copies) copies.push(was.dress[at] ?? '');
    else before.set(fingerprint, [was.dress[at] ?? '']);
  });
  sentences.forEach(({ fingerprint }, at) => {
    const copies = before.get(fingerprint);
    const same = copies?.indexOf(dress[at] ?? '') ?? 0;
    if (copies && same >= 0) copies.splice(same, 1);
    const entry = after[at];
    if (same < 0 && entry)
      entry.writers = [...new Set([...entry.writers, ...(dressedElsewhere?.get(fingerprint) ?? []), importedFor ?? saver])];
  });
  return after;
}

interface Saving {
  importedFor?: string | undefined;
  dressedElsewhere?: ReadonlyMap<string, readonly string[]>;
  ofBlock?: typeof blockSentences | undefined;
}

function dressed(content: Content, stored: readonly string[], ofBlock?: typeof blockSentences) {
  const canonical = canonicalText(content);
  const sentences = segment(canonical, content.language, stored, ofBlock);
  return { text: canonical.text, sentences, dress: sentenceMarkup(content, sentences, canonical) };
}

const keyedLines = (content: Lined) => textLines(content).map((line) => ({ key: sentenceKey(line), text: line.text }));

/** The writers of a draft by the keys of today: folded anew, and with an entry for every line. */
function known({ content, writers }: { content: Lined; writers: readonly WrittenSentence[] }): WrittenSentence[] {
  const folded = writers.map(keyedAnew);
  const keys = new Set(folded.map(({ key }) => key));
  const lines = keyedLines(content).filter(({ key }) => !keys.has(key));
  return [...folded, ...lines.map((line) => ({ ...line, writers: [] }))];
}
