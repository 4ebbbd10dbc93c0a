import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { clockIn, typedTime } from '@/app/(desk)/pieces/[id]/_forms/zoned';

const zones = Intl.supportedValuesOf('timeZone');
const minute = 60_000;

/** Another reading of the same rule: Temporal's. */
function second(typed: string, timeZone: string) {
  const plain = Temporal.PlainDateTime.from(typed);
  const earlier = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(timeZone, { disambiguation: 'later' });
  const shown = plain.toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  const clock = shown.toPlainDateTime().equals(plain) ? (earlier.equals(later) ? 'once' : 'twice') : 'skipped';
  return { at: new Date(shown.epochMilliseconds).toISOString(), clock };
}

/** The hours around every setting of the clocks of a zone in 2026 and 2027, where there is one. */
function settings(timeZone: string): string[] {
  const found: string[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`2026-01-01T00:00[${timeZone}]`);
  for (let turn = 0; turn < 8; turn += 1) {
    at = at.getTimeZoneTransition('next');
    if (at === null || at.year > 2027) break;
    found.push(at.toInstant().toString());
  }
  return found;
}

test('New York: the hour that is skipped, and the one that comes twice', () => {
  expect(typedTime('2026-03-08T02:30', 'America/New_York')).toEqual({ at: '2026-03-08T07:30:00.000Z', clock: 'skipped' });
  expect(typedTime('2026-11-01T01:30', 'America/New_York')).toEqual({ at: '2026-11-01T05:30:00.000Z', clock: 'twice' });
  expect(typedTime('2026-11-01T02:30', 'America/New_York')).toEqual({ at: '2026-11-01T07:30:00.000Z', clock: 'once' });
  for (const typed of ['', '2026-03-08', '2026-13-08T02:30', '2026-03-08T25:00', 'soon'])
    expect(typedTime(typed, 'UTC')).toBeNull();
});

test('around every setting of the clocks in every zone: the instant of Temporal’s reading', () => {
  for (const timeZone of zones) {
    for (const transition of settings(timeZone)) {
      for (const shift of [-91, -61, -60, -31, -30, -1, 0, 1, 29, 30, 59, 60, 61, 90]) {
        const near = clockIn(new Date(Date.parse(transition) + shift * minute).toISOString(), timeZone);
        const inGap = new Date(Date.parse(`${near}Z`) - 45 * minute).toISOString().slice(0, 16);
        for (const typed of [near, inGap])
          expect([timeZone, typed, typedTime(typed, timeZone)]).toEqual([timeZone, typed, second(typed, timeZone)]);
      }
    }
  }
});

test('at any other time, in any zone', () => {
  // Temporal’s reading here knows of no settings of clocks more than ten years away.
  const times = fc.date({ min: new Date('1975-01-01'), max: new Date('2034-01-01'), noInvalidDate: true });
  // Nor of some that were taken back within days (Boa Vista, October 2000): where it tells another clock than Intl, it is no second reading.
  const isKnown = (date: Date, timeZone: string) =>
    [-1, 0, 1].every((days) => {
      const at = new Date(date.getTime() + days * 24 * 60 * minute).toISOString();
      return (
        Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' }) ===
        clockIn(at, timeZone)
      );
    });
  fc.assert(
    fc.property(fc.constantFrom(...zones), times, (timeZone, date) => {
      fc.pre(isKnown(date, timeZone));
      const typed = date.toISOString().slice(0, 16);
      expect(typedTime(typed, timeZone)).toEqual(second(typed, timeZone));
    }),
    { numRuns: 3_000 },
  );
});
