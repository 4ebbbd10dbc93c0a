import type { FrozenEdition } from '@/lib/review/frozen-edition';
import type { EditionView } from '@/lib/review/views/text';
import { loadPiece } from '../load/piece';
import { prepareEdition } from '../prepare/edition';
import { liveEdition } from '../prepare/edition/live-edition';
import { preparePendingCorrection } from '../prepare/pending-correction';
import type { Reading } from './read';
import { visiblePiece } from './visible-piece';

/**
 * What readers would see if it were published now, and its digest. Of a live piece: with the correction that is in review, or else what they have. null: not
 * theirs to read, or there is no version.
 */
export function edition(reading: Reading, pieceId: string): EditionView | null {
  const { tx, viewer } = reading;
  const piece = visiblePiece({ tx, viewer }, pieceId);
  if (!piece?.may('see_text') || piece.row.currentVersion === 0) return null;
  const made = piece.relation.publication === 'live' ? ofLive(reading, pieceId) : ofOpen(reading, pieceId);
  if (!made) return null;
  const { digest, frozen } = made;
  return {
    version: frozen.version,
    digest,
    items: frozen.items.map(([kind, id, hash]) => ({ kind, id, digest: hash })),
    content: frozen,
  };
}

type Made = { digest: string; frozen: FrozenEdition };

function ofOpen({ tx, now }: Reading, pieceId: string): Made | null {
  const made = prepareEdition(tx, pieceId, now);
  return 'refusal' in made ? null : made.prepared;
}

function ofLive({ tx, now }: Reading, pieceId: string): Made | null {
  const made = preparePendingCorrection(tx, pieceId, now);
  if ('prepared' in made) return made.prepared;
  const live = loadPiece(tx, pieceId)?.live;
  return live ? { digest: live.edition, frozen: liveEdition(tx, live.edition) } : null;
}
