/** What is kept of a correction: its notice, and the difference that was approved with it. */
import { z } from 'zod';
import { digest, type Json } from '../record/canonical';
import type { EditionItem } from '../record/edition';
import { type Change, changeView, withoutOldWords } from './difference';
import type { Content } from './events';
import type { FrozenEdition } from './frozen-edition';
import { sha256 } from './scalars';
import { type CorrectionShows, type CorrectionType, correctionShows, correctionTypes } from './vocabulary';

export const correctionBody = z.object({
  type: z.enum(correctionTypes),
  text: z.string(),
  shows: z.enum(correctionShows).default('difference'),
  /** Digest of the text that it corrects; null where that is not to be guessed at. */
  base: sha256.nullable().default(null),
  /** Digest of the corrected text. */
  corrected: sha256.nullable().default(null),
  /** Digest of the difference: whoever approves the correction approves both. */
  difference: sha256.nullable().default(null),
});
export const differenceBody = z.object({ changes: z.array(changeView) });

interface Approved {
  id: string;
  type: CorrectionType;
  text: string;
  shows: CorrectionShows;
  changes: readonly Change[];
  base: string;
  corrected: string;
}
export interface KeptCorrection {
  digest: string;
  contents: Content[];
  /** Its difference, as the edition lists it. */
  items: EditionItem[];
  /** As readers get it; `at` is when it goes out. */
  entry: (at: string) => FrozenEdition['corrections'][number];
}

/** The notice and the difference, under one digest. */
export function keptCorrection({ id, type, text, shows, changes: all, base, corrected }: Approved): KeptCorrection {
  const changes = shows === 'withheld' ? withoutOldWords(all) : [...all];
  const difference = digest({ changes } as Json);
  const body = { type, text, shows, base: shows === 'withheld' ? null : base, corrected, difference };
  const own = digest(body);
  return {
    digest: own,
    contents: [
      { ref: id, kind: 'correction', body },
      { ref: id, kind: 'difference', body: { changes } },
    ],
    items: [['difference', id, difference]],
    entry: (at) => ({ id, type, text, at, digest: own, shows, changes, answer: null }),
  };
}
