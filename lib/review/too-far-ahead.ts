import { hoursAfter } from './hours-after';

/** No desk plans further ahead; a year that is typed wrong does. */
const hours = 2 * 366 * 24;
export const isTooFarAhead = (at: string, now: string): boolean => at > hoursAfter(now, hours);
