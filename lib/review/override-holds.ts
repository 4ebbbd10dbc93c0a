import type { GateFacts, OverrideFacts } from './facts';
import { keyOfItem, type OpenItem } from './open-item';
import { stillMayDecide } from './still-may-decide';
import type { RequirementId } from './vocabulary';

type Facts = Pick<GateFacts, 'editors' | 'piece'>;

/**
 * Every open item is among those that the override was asked for. A new sentence, claim, counterpoint or person is not covered. An override older than the
 * list covers nothing.
 */
export function coversAll(override: Pick<OverrideFacts, 'covers'>, open: readonly OpenItem[]): boolean {
  const covered = new Set(override.covers);
  return covered.size > 0 && open.every((item) => covered.has(keyOfItem(item)));
}

/** Asked for or confirmed under the piece's policy version, and not refused, withdrawn or lapsed. */
export const isStanding = (override: OverrideFacts, { piece }: Facts): boolean =>
  override.end === null && override.policyVersion === piece.policyVersion;

/** Two editors who may still decide stand by it. */
const isGranted = (override: OverrideFacts, facts: Facts): boolean =>
  isStanding(override, facts) &&
  override.confirmedBy !== null &&
  override.confirmedBy !== override.requestedBy &&
  stillMayDecide(facts, override.requestedBy) &&
  stillMayDecide(facts, override.confirmedBy);

/** An override excuses what is open while two editors who may still decide stand by it, and nothing is open that it was not given for. */
export const overrideHolds = (override: OverrideFacts, facts: Facts, open: readonly OpenItem[]): boolean =>
  isGranted(override, facts) && coversAll(override, open);

/**
 * What is open of a requirement besides what an override was granted for: nobody is asked again for that while something new is open. All of it, where overrides
 * cover it only together: then one has to be asked for the whole.
 */
export function notExcused(
  requirement: RequirementId,
  open: readonly OpenItem[],
  { overrides, ...facts }: Facts & Pick<GateFacts, 'overrides'>,
): readonly OpenItem[] {
  const granted = new Set(
    overrides
      .filter((override) => override.requirement === requirement && isGranted(override, facts))
      .flatMap(({ covers }) => covers),
  );
  const rest = open.filter((item) => !granted.has(keyOfItem(item)));
  return rest.length > 0 ? rest : open;
}
