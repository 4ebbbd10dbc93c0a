const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, made);
  return made;
}

/** What a clock in this zone shows at an instant (ISO 8601 UTC), as a date field wants it: "2026-03-10T18:00". */
export function clockIn(at: string, timeZone: string): string {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

interface TypedTime {
  /** ISO 8601 UTC. */
  at: string;
  /** `skipped`: no clock there shows this time on that day. `twice`: it shows it two times. */
  clock: 'once' | 'skipped' | 'twice';
}
const dayMs = 86_400_000;

/**
 * The instant that was typed as a clock in this zone shows it; null when it is no time. Where clocks are set, the rule of RFC 5545 (§3.3.5), and of Temporal: a time
 * that is skipped counts as long after midnight as it says, so an hour later on the new clock; of a time that comes twice the first counts.
 */
export function typedTime(typed: string, timeZone: string): TypedTime | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(typed)) return null;
  const wanted = Date.parse(`${typed}Z`);
  if (Number.isNaN(wanted)) return null;
  const offsetAt = (instant: number) => Date.parse(`${clockIn(new Date(instant).toISOString(), timeZone)}Z`) - instant;
  const isoOf = (offset: number) => new Date(wanted - offset).toISOString();
  // No zone is more than a day from UTC, and none sets its clocks twice within two days.
  const before = isoOf(offsetAt(wanted - dayMs));
  const after = isoOf(offsetAt(wanted + dayMs));
  const shown = [before, after].filter((at) => clockIn(at, timeZone) === typed);
  const [first = before] = shown.toSorted();
  return { at: first, clock: shown.length === 0 ? 'skipped' : shown.length === 2 && before !== after ? 'twice' : 'once' };
}

export const instantOf = (typed: string, timeZone: string): string | null => typedTime(typed, timeZone)?.at ?? null;
