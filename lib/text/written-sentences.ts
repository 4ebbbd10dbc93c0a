import { sentenceKey } from './sentences';
import { type Lined, textLines } from './text-lines';
import type { WrittenSentence } from './writers';

interface Key {
  fingerprint: string;
  occurrence: number;
}
export interface WrittenText {
  content: Lined;
  /** Canonical. */
  text: string;
  /** `start` and `end`: UTF-16 offsets into `text`. */
  sentences: readonly (Key & { start: number; end: number; writers: readonly string[] })[];
  lines: readonly (Key & { writers: readonly string[] })[];
}

/** Who wrote each sentence and line of a version, as a draft keeps it. */
export function writtenSentences({ content, text, sentences, lines }: WrittenText): WrittenSentence[] {
  const wrote = new Map(lines.map((line) => [sentenceKey(line), line.writers]));
  return [
    ...sentences.map((sentence) => ({
      key: sentenceKey(sentence),
      text: text.slice(sentence.start, sentence.end),
      writers: [...sentence.writers],
    })),
    ...textLines(content).map((line) => {
      const key = sentenceKey(line);
      return { key, text: line.text, writers: [...(wrote.get(key) ?? [])] };
    }),
  ];
}
