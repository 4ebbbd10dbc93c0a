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
  const [oldKeys, newKeys] = [before.map(sentenceKey), next.map(sentenceKey)];
  const places = new Map(oldKeys.map((key, place) => [key, place]));
  const lines = blockLines(before, next, nextLine);
  return {
    sentences: next.map((sentence, index) => {
      const place = places.get(newKeys[index] ?? '') ?? -1;
      const from = before[place];
      // Twins are told apart by their occurrence: a judgement made beside one neighbour must not count beside another's.
      const sameContext = oldKeys[place - 1] === newKeys[index - 1] && oldKeys[place + 1] === newKeys[index + 1];
      return {
        since: from?.since ?? version,
        contextSince: from !== undefined && sameContext ? from.contextSince : version,
        line: lines.ofBlock.get(sentence.block) ?? nextLine,
      };
    }),
    nextLine: lines.nextLine,
  };
}
