import type { CounterpointFacts } from './facts';

/** A note that asks for nothing any more: its writer withdrew it, a person said that it no longer applies, or its passage was cut. */
export const isClosed = ({ outcome, cutIn }: Pick<CounterpointFacts, 'outcome' | 'cutIn'>) =>
  outcome === 'withdrawn' || outcome === 'cut' || cutIn !== null;
