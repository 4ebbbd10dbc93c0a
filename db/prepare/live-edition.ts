import type { Prepared } from '@/lib/review/command';
import type { Refusal } from '@/lib/review/refusal';
import type { Database } from '../connection/open';
import { NotFound } from '../load/loading';
import { loadPiece } from '../load/piece';
import { liveEdition } from './edition/live-edition';

type Made = { prepared: Prepared['liveEdition']; holds: (db: Database) => boolean } | { refusal: Refusal };

/** What readers have now. Rests on the edition that is live. */
export function prepareLiveEdition(db: Database, pieceId: string): Made {
  const piece = loadPiece(db, pieceId);
  if (!piece) throw new NotFound();
  const { publication, live } = piece;
  if (publication !== 'live' || live === null) return { refusal: { code: 'wrong_state', state: publication } };
  return {
    prepared: { frozen: liveEdition(db, live.edition) },
    holds: (now) => loadPiece(now, pieceId)?.live?.edition === live.edition,
  };
}
