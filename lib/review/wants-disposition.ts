import type { DispositionKind } from './vocabulary';

/** A candidate that nobody has called fact, opinion or leave yet: until then a confirmation of it means nothing. */
export const wantsDisposition = (sentence: { candidate: boolean; disposition: DispositionKind | null }) =>
  sentence.candidate && sentence.disposition === null;
