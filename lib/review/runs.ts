import { isClosed } from './closed';
import type { CounterpointFacts } from './facts';

/** Runs beside the piece: posted, not closed, and not held by an editor. */
export const runs = (counterpoint: CounterpointFacts) => counterpoint.posted && counterpoint.runs && !isClosed(counterpoint);
