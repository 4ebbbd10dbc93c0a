import type { Reason } from './reason';

/** An approval would be the first of two: nothing is missing but the second one. `missing`: the requirements that do not pass. */
export const isFirstOfTwo = (missing: readonly { reason: Pick<Reason, 'code'> }[]): boolean =>
  missing.length === 1 && missing[0]?.reason.code === 'first_of_two';
