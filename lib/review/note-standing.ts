import { isClosed } from './closed';
import type { CounterpointFacts } from './facts';

/** Pinned to a passage that is not in this version any more, and nobody has said what becomes of it. */
export const hasLostPlace = (one: CounterpointFacts) =>
  one.posted &&
  one.kind === 'passage' &&
  !isClosed(one) &&
  (one.place === null || one.place.state === 'orphaned' || one.place.state === 'cut');

/** The passage, or a sentence that it touches, changed after its writer last stood by the note: they are asked whether it still stands. */
export const hasChangedPlace = (one: CounterpointFacts) =>
  one.posted && !isClosed(one) && !hasLostPlace(one) && (one.place?.since ?? 0) > one.judgedOn;
