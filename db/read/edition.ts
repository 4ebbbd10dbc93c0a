import type { EditionView } from '@/lib/review/views/text';
import { prepareEdition } from '../prepare/edition';
import type { Reading } from './read';
import { seen } from './seen';

/** Exactly what readers would see if it were published now, and its digest. null: not theirs to read, or there is no version. */
export function edition({ tx, viewer, now }: Reading, pieceId: string): EditionView | null {
  const piece = seen({ tx, viewer }, pieceId);
  if (!piece?.may('see_text') || piece.row.currentVersion === 0) return null;
  const made = prepareEdition(tx, pieceId, now);
  if ('refusal' in made) return null;
  const { basis, digest, frozen } = made.prepared;
  return {
    version: basis.version,
    digest,
    items: frozen.items.map(([kind, id, hash]) => ({ kind, id, digest: hash })),
    content: frozen,
  };
}
