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

/** The instant at which a clock in this zone shows what was typed; null when that is no time. An hour that summer time skips is taken as the one after. */
export function instantOf(typed: string, timeZone: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(typed)) return null;
  const wanted = Date.parse(`${typed}Z`);
  if (Number.isNaN(wanted)) return null;
  const offset = (instant: number) => Date.parse(`${clockIn(new Date(instant).toISOString(), timeZone)}Z`) - instant;
  const near = wanted - offset(wanted);
  return new Date(wanted - offset(near)).toISOString();
}
