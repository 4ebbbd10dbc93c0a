import type { CorrectionFacts } from './facts';
import { isUnconfirmed } from './is-unconfirmed';

/** Who stands by a correction. `reviewed`: it went through the gate before readers saw it. */
export function correctionState(
  correction: Pick<CorrectionFacts, 'how' | 'confirmedBy' | 'refusedBy'>,
): 'unconfirmed' | 'confirmed' | 'refused' | 'reviewed' {
  if (correction.how === 'review') return 'reviewed';
  if (correction.refusedBy !== null) return 'refused';
  return isUnconfirmed(correction) ? 'unconfirmed' : 'confirmed';
}
