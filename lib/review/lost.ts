import { isClosed } from './closed';
import type { CounterpointFacts } from './facts';
import type { AnchorState } from './vocabulary';

/** Pinned to a passage that this version does not have, and nobody has said what becomes of it. One that is still private is lost to its writer alone. */
export const isLost = (
  one: Pick<CounterpointFacts, 'kind' | 'outcome' | 'cutIn'> & { place: { state: AnchorState } | null },
): boolean =>
  one.kind === 'passage' && !isClosed(one) && (one.place === null || one.place.state === 'orphaned' || one.place.state === 'cut');
