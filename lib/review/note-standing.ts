import { isClosed } from './closed';
import type { CounterpointFacts } from './facts';

type Placed = Pick<CounterpointFacts, 'kind' | 'outcome' | 'cutIn'> & {
  place: Pick<NonNullable<CounterpointFacts['place']>, 'state' | 'since'> | null;
};

/** Pinned to a passage that this version does not have, and nobody has said what becomes of it. One that is still private is lost to its writer alone. */
export const isLost = (one: Placed): boolean =>
  one.kind === 'passage' && !isClosed(one) && (one.place === null || one.place.state === 'orphaned' || one.place.state === 'cut');

/** Posted, and lost its place: everybody's concern. */
export const hasLostPlace = (one: Placed & Pick<CounterpointFacts, 'posted'>) => one.posted && isLost(one);

/** Its writer read the answer and lets it stand, beside the passage as it is now. */
export const isLetStand = (counterpoint: Placed & Pick<CounterpointFacts, 'posted' | 'judgedOn'>) =>
  counterpoint.outcome === 'stands' && !hasChangedPlace(counterpoint);

/** The passage, or a sentence that it touches, changed after its writer last stood by the note: they are asked whether it still stands. */
export const hasChangedPlace = (one: Placed & Pick<CounterpointFacts, 'posted' | 'judgedOn'>) =>
  one.posted && !isClosed(one) && !isLost(one) && (one.place?.since ?? 0) > one.judgedOn;
