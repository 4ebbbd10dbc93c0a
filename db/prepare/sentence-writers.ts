import type { VersionContent } from '@/lib/review/draft-content';
import type { WrittenSentence } from '@/lib/text/writers';
import { writtenSentences } from '@/lib/text/written-sentences';
import type { Database } from '../connection/open';
import { linesAt, sentencesAt, textAt } from '../load/versions';

/** Who wrote each sentence and line of a version, as a draft keeps it. */
export const sentenceWriters = (db: Database, pieceId: string, version: number, content: VersionContent): WrittenSentence[] =>
  writtenSentences({
    content,
    text: textAt(db, pieceId, version) ?? '',
    sentences: sentencesAt(db, pieceId, version),
    lines: linesAt(db, pieceId, version),
  });
