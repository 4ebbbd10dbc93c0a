import type { CounterpointFacts, GateFacts } from './facts';
import { overruledAbout } from './overruled-about';
import { stillMayDecide } from './still-may-decide';

/**
 * The editor whose overrule waits for a second. Both must be about the same passage, the same counterpoint and the same answer, and the first must still be
 * theirs to give: else there is no first, and the next overrule is one.
 */
export function firstOverrule(
  counterpoint: Pick<CounterpointFacts, 'block' | 'overrule' | 'kind' | 'place' | 'digest' | 'response'>,
  facts: Pick<GateFacts, 'editors' | 'piece'>,
): string | null {
  const { block, overrule, kind, place } = counterpoint;
  if (!block || block.state === 'overruled' || block.overruledBy === null || overrule.on === null) return null;
  // Of a counterpoint on what is missing the passage is the whole text.
  const isSamePassage =
    kind === 'missing' ? overrule.on === facts.piece.currentVersion : place !== null && place.since <= overrule.on;
  const stands = isSamePassage && overrule.about === overruledAbout(counterpoint);
  return stands && stillMayDecide(facts, block.overruledBy) ? block.overruledBy : null;
}
