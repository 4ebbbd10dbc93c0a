import type { Site } from '../html/page';
import { isoDay } from '../html/when';

const HOUR_MS = 3_600_000;

/**
 * The newsroom's day of an instant in the form that feeds want (RFC 3339): its first moment there, with the offset that the clocks have then, so that it is this
 * day for whoever reads it as the newsroom does. Nothing public is finer than a day; order is by the instant itself. `changes`: how often the piece changed for
 * readers since publication. A second for each makes the second change of a day later than the first, and tells no hour.
 */
export function feedTime(at: string, { timeZone }: Site, changes = 0): string {
  const instant = dayStart(isoDay(at, timeZone), timeZone) + changes * 1000;
  const offset = offsetAt(instant, timeZone);
  const minutes = offset === '' ? 0 : Number(`${offset[0]}1`) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
  return `${new Date(instant + minutes * 60_000).toISOString().slice(0, 19)}${offset === '' ? '+00:00' : offset}`;
}

/** Milliseconds since 1970 at which a day begins in a zone, to the second: between the two last instants that are looked at, its name changes to this one. */
function dayStart(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  let [before, from] = [midnight - 15 * HOUR_MS, midnight + 14 * HOUR_MS];
  while (from - before > 1000) {
    const between = before + Math.floor((from - before) / 2000) * 1000;
    if (isoDay(new Date(between).toISOString(), timeZone) < day) before = between;
    else from = between;
  }
  return from;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** "+05:30"; '' where the clocks are those of UTC. */
function offsetAt(instant: number, timeZone: string): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  return (
    format
      .formatToParts(instant)
      .find(({ type }) => type === 'timeZoneName')
      ?.value.replace(/^GMT/, '') ?? ''
  );
}
