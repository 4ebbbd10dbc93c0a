import { blockLines } from './block-lines';
import { type Sentence, sentenceKey } from './sentences';

export type Lineage = {
  /** First version of the unbroken run of versions, up to this one, that hold this sentence. */
  since: number;
  /** The same for the sentence together with the one before and the one after it. */
  contextSince: number;
  /** Identity of its block over versions. */
  line: number;
};

export type PreviousSentence = Lineage & { fingerprint: string; occurrence: number; block: number };

/**
 * Where the sentences of version number `version` come from. `previous` holds those of the version before, in text order (`null`
 * for the first). New lines count from `nextLine`; pass back the `nextLine` of the answer with the next version, so that the line
 * of a cut paragraph is never given again.
 */
export function lineage(
  previous: readonly PreviousSentence[] | null,
  next: readonly Sentence[],
  version: number,
  nextLine = 1,
): { sentences: Lineage[]; nextLine: number } {
  const before = previous ?? [];
  const sinceOf = new Map(before.map((sentence) => [sentenceKey(sentence), sentence.since]));
  const contextSinceOf = new Map(before.map((sentence, index) => [contextKey(before, index), sentence.contextSince]));
  const lines = blockLines(before, next, nextLine);
  return {
    sentences: next.map((sentence, index) => ({
      since: sinceOf.get(sentenceKey(sentence)) ?? version,
      contextSince: contextSinceOf.get(contextKey(next, index)) ?? version,
      line: lines.ofBlock.get(sentence.block) ?? nextLine,
    })),
    nextLine: lines.nextLine,
  };
}

/** Twins are told apart by their occurrence: a judgement made beside one neighbour must not count beside another's. */
function contextKey(sentences: readonly { fingerprint: string; occurrence: number }[], index: number): string {
  return [sentences[index - 1], sentences[index], sentences[index + 1]]
    .map((sentence) => (sentence === undefined ? '' : sentenceKey(sentence)))
    .join('|');
}
