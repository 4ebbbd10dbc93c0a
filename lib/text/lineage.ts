import { blockLines } from './block-lines';
import { keepOccurrences } from './keep-occurrences';
import { type Sentence, sentenceKey } from './sentences';

export type Lineage = {
  /** What tells it from its twins for as long as it stands: counted in the first version, kept or new in every later one. */
  occurrence: number;
  /** First version of the unbroken run of versions, up to this one, that hold this sentence. */
  since: number;
  /** The same for the sentence in its dress: as it stands, and leading where it leads. */
  dressSince: number;
  /** The same for the sentence in its dress, together with the one before and the one after it. */
  contextSince: number;
  /**
   * The same where a new neighbour counts as the old one: that is asked about itself, and shown with this sentence beside it.
   */
  ownContextSince: number;
  /** Identity of its block over versions. */
  line: number;
};

/** `dress` is how it stands and what it points to (see sentence-markup.ts), compared as it is. */
export type PreviousSentence = Omit<Lineage, 'ownContextSince' | 'dressSince'> & {
  /** null: made before these were kept. */
  ownContextSince?: number | null;
  dressSince?: number | null;
  fingerprint: string;
  block: number;
  dress?: string;
};

/**
 * Where the sentences of version number `version` come from. `previous` holds those of the version before, in text order (`null`
 * for the first). New lines count from `nextLine`; pass back the `nextLine` of the answer with the next version, so that the line
 * of a cut paragraph is never given again. `judged` is as for keepOccurrences.
 */
export function lineage(
  previous: readonly PreviousSentence[] | null,
  next: readonly (Sentence & { dress?: string })[],
  version: number,
  nextLine = 1,
  judged: ReadonlyMap<string, number> = new Map(),
): { sentences: Lineage[]; nextLine: number } {
  const before = previous ?? [];
  const occurrences = keepOccurrences(before, next, judged);
  const now = next.map((sentence, index) => ({ ...sentence, occurrence: occurrences[index] ?? sentence.occurrence }));
  const [oldKeys, newKeys] = [before.map(sentenceKey), now.map(sentenceKey)];
  const places = new Map(oldKeys.map((key, place) => [key, place]));
  const lines = blockLines(before, now, nextLine);
  return {
    sentences: now.map(({ occurrence, block, dress }, index) => {
      const place = places.get(newKeys[index] ?? '') ?? -1;
      const from = before[place];
      const sameDress = from !== undefined && from.dress === dress;
      const stays = (step: -1 | 1) => oldKeys[place + step] === newKeys[index + step];
      const isNew = (step: -1 | 1) => newKeys[index + step] !== undefined && !places.has(newKeys[index + step] ?? '');
      const sameContext = sameDress && stays(-1) && stays(1);
      const sameOrNew = sameDress && (stays(-1) || isNew(-1)) && (stays(1) || isNew(1));
      return {
        occurrence,
        since: from?.since ?? version,
        dressSince: sameDress ? (from.dressSince ?? from.since) : version,
        contextSince: sameContext ? from.contextSince : version,
        ownContextSince: sameOrNew ? (from.ownContextSince ?? from.contextSince) : version,
        line: lines.ofBlock.get(block) ?? nextLine,
      };
    }),
    nextLine: lines.nextLine,
  };
}
