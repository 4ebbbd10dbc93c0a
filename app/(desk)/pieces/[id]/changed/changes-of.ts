import type { DiffPart } from '@/app/_ui/diff';
import type { CounterpointView } from '@/lib/review/views/piece';
import type { DiffView } from '@/lib/review/views/text';

export interface Change {
  /** Index of the sentence in the newer version; null where a stretch was cut. */
  sentence: number | null;
  parts: DiffPart[];
  /** Notes on it: where they stand now, or where they stood on the older version. */
  notes: CounterpointView[];
}

/** Only the changed stretches between two versions, each with its words and its notes. */
export function changesOf({ from, to, hunks }: DiffView, notes: readonly CounterpointView[]): Change[] {
  return hunks
    .filter((hunk) => hunk.changed && hunk.parts.some((part) => part.kind !== 'same'))
    .map((hunk) => {
      const { aStart, aEnd, bStart, bEnd } = hunk;
      const sentence = to.sentences.find((one) => one.start < bEnd && one.end > bStart);
      return {
        sentence: sentence?.index ?? null,
        parts: hunk.parts.map(({ kind, text }) => ({ kind, text })),
        notes: notes.filter((one) => {
          const { place, anchor } = one;
          if (place && place.start !== null && place.end !== null && place.state !== 'orphaned')
            return place.start < bEnd && place.end > bStart;
          return anchor?.version === from.number && anchor.start < aEnd && anchor.end > aStart;
        }),
      };
    });
}
