import { Temporal } from 'temporal-polyfill';
import type { Site } from '../html/page';
import { isoDay } from '../html/when';

/**
 * The newsroom's day of an instant in the form that feeds want (RFC 3339): its first moment there, with the offset that the clocks have then, so that it is this
 * day for whoever reads it as the newsroom does. Nothing public is finer than a day; order is by the instant itself. `changes`: how often the piece changed for
 * readers since publication. A second for each makes the second change of a day later than the first, and tells no hour.
 */
export const feedTime = (at: string, { timeZone }: Site, changes = 0): string =>
  Temporal.PlainDate.from(isoDay(at, timeZone))
    .toZonedDateTime(timeZone)
    .add({ seconds: changes })
    .toString({ timeZoneName: 'never' });
