import { beside } from '@/lib/review/brief';
import type { GateFacts } from '@/lib/review/facts';
import type { Database } from '../connection/open';
import { preparePendingCorrection } from './pending-correction';

/** The facts of a live piece with the edition that is decided about: what readers get with the correction in review, or else what they have. */
export function withCorrectionEdition(db: Database, facts: GateFacts): GateFacts {
  const { live, piece, now } = facts;
  if (!live) return facts;
  const made = live.pending ? preparePendingCorrection(db, piece.id, now) : null;
  return beside(facts, { correctionEdition: made && 'prepared' in made ? made.prepared.digest : live.edition });
}
