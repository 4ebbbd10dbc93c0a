import type { VersionContent } from '@/lib/review/draft-content';
import type { SentenceFacts } from '@/lib/review/facts';
import { sentenceKey } from '@/lib/text/sentences';
import { textLines } from '@/lib/text/text-lines';
import type { WrittenSentence } from '@/lib/text/writers';
import { linesAt, sentencesAt, textAt } from '../load/versions';
import type { Database } from '../open';

/** Who wrote each sentence and line of a version, as a draft keeps it. */
export function writersIn(db: Database, pieceId: string, version: number, content: VersionContent): WrittenSentence[] {
  const text = textAt(db, pieceId, version) ?? '';
  const sentences = sentencesAt(db, pieceId, version).map((sentence: SentenceFacts) => ({
    key: sentenceKey(sentence),
    text: text.slice(sentence.start, sentence.end),
    writers: sentence.writers,
  }));
  const wrote = new Map(linesAt(db, pieceId, version).map((line) => [sentenceKey(line), line.writers]));
  const lines = textLines(content).map((line) => {
    const key = sentenceKey(line);
    return { key, text: line.text, writers: wrote.get(key) ?? [] };
  });
  return [...sentences, ...lines];
}
