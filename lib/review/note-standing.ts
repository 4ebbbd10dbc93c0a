import { isClosed } from './closed';
import type { CounterpointFacts } from './facts';

type Placed = Pick<CounterpointFacts, 'kind' | 'outcome' | 'cutIn' | 'judgedOn'> & {
  place: Pick<NonNullable<CounterpointFacts['place']>, 'state' | 'since'> | null;
};

/** Its writer was satisfied with the text in which it lost its place, so nobody has to find another. It runs on, with the words that it was written about. */
const isSettled = ({ outcome, place, judgedOn }: Placed) => outcome === 'satisfied' && place !== null && judgedOn >= place.since;

/** Pinned to a passage that this version does not have, and nobody has said what becomes of it. One that is still private is lost to its writer alone. */
export const isLost = (placed: Placed): boolean => hasNoPlace(placed) && !isClosed(placed) && !isSettled(placed);

/** Written about a passage that the current version does not have, whatever was said of that. */
export const hasNoPlace = ({ kind, place }: Pick<Placed, 'kind' | 'place'>) =>
  kind === 'passage' && (place === null || place.state === 'orphaned' || place.state === 'cut');

/** Posted, and lost its place: everybody's concern. */
export const hasLostPlace = (note: Placed & Pick<CounterpointFacts, 'posted'>) => note.posted && isLost(note);

/** Its writer read the answer and lets it stand, beside the passage as it is now. */
export const isLetStand = (counterpoint: Placed & Pick<CounterpointFacts, 'posted' | 'judgedOn'>) =>
  counterpoint.outcome === 'stands' && !hasChangedPlace(counterpoint);

/** The passage, or a sentence that it touches, changed after its writer last stood by the note: they are asked whether it still stands. */
export const hasChangedPlace = (note: Placed & Pick<CounterpointFacts, 'posted' | 'judgedOn'>) =>
  note.posted && !isClosed(note) && !isLost(note) && (note.place?.since ?? 0) > note.judgedOn;

/** The passage changed after editors overruled the note's block: they overruled it beside another text. */
export const hasChangedSinceOverrule = (note: Placed & Pick<CounterpointFacts, 'overrule'>) =>
  !isClosed(note) && !isLost(note) && (note.place?.since ?? 0) > (note.overrule.on ?? 0);
