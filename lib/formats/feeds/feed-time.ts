import type { Site } from '../html/shell';
import { isoDay } from '../html/when';

/** The newsroom's day of an instant in the form that feeds want (RFC 3339): its midnight. Nothing public is finer than a day; order is by the instant itself. */
export const feedTime = (at: string, { timeZone }: Site): string => `${isoDay(at, timeZone)}T00:00:00Z`;
