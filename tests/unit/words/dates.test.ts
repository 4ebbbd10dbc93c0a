import { describe, expect, test } from 'vitest';
import { calendarDay, daysUntil, formatClock, formatDate, formatDay, formatInstant, formatMoment } from '@/lib/words/dates';
import { dueWords } from '@/lib/words/en/desk';

const paris = { locale: 'en-GB', timeZone: 'Europe/Paris', now: '2026-03-11T10:00:00Z' };

describe('one way to write a date', () => {
  test.each([
    ['2026-03-10T08:12:00Z', 'Tue 10 March 09:12'],
    ['2026-03-13T17:00:00Z', 'Fri 13 March 18:00'],
    ['2026-03-04T09:59:00Z', '4 March'],
    ['2025-12-24T12:00:00Z', '24 December 2025'],
    ['2026-03-10T23:00:00Z', 'Wed 11 March 00:00'],
  ])('%s is %s', (at, written) => expect(formatMoment(at, paris)).toBe(written));

  test('an American locale changes names, not the pattern', () => {
    expect(formatMoment('2026-03-10T08:12:00Z', { ...paris, locale: 'en-US', timeZone: 'America/New_York' })).toBe(
      'Tue 10 March 04:12',
    );
  });

  test('clock, day and date', () => {
    expect(formatClock('2026-03-10T23:05:00Z', paris)).toBe('00:05');
    expect(formatDay('2026-03-10T08:12:00Z', paris)).toBe('10 March');
    expect(formatDate('2026-03-10T08:12:00Z', paris)).toBe('10 March 2026');
  });

  test.each([
    ['America/New_York', 'Sun 8 March 2026 03:30 (New York, UTC−04:00)'],
    ['UTC', 'Sun 8 March 2026 07:30 (UTC)'],
    ['Asia/Kathmandu', 'Sun 8 March 2026 13:15 (Kathmandu, UTC+05:45)'],
  ])('an instant, whoever reads it, in %s', (timeZone, written) =>
    expect(formatInstant('2026-03-08T07:30:00Z', { ...paris, timeZone })).toBe(written),
  );

  test('days are counted on the calendar of the zone, over the change of the clocks too', () => {
    expect(calendarDay('2026-03-10T23:30:00Z', paris)).toBe('2026-03-11');
    // 29 March 2026 has 23 hours in Paris
    expect(daysUntil('2026-03-30T06:00:00Z', { ...paris, now: '2026-03-28T07:30:00Z' })).toBe(2);
  });
});

describe('when it is due', () => {
  test.each([
    [null, 'No date', false],
    ['2026-03-09T10:00:00Z', '2 days late', true],
    ['2026-03-10T22:30:00Z', '1 day late', true],
    ['2026-03-11T08:00:00Z', 'Late since 09:00', true],
    ['2026-03-11T17:00:00Z', 'Today 18:00', false],
    ['2026-03-12T08:00:00Z', 'Tomorrow 09:00', false],
    ['2026-03-13T08:00:00Z', 'Fri 13 March', false],
  ])('%s: %s', (at, words, late) => expect(dueWords(at, paris)).toEqual({ words, late }));
});
