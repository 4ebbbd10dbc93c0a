import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedTime } from '@/lib/formats/feeds/feed-time';
import { isoDay } from '@/lib/formats/html/when';

const zones = Intl.supportedValuesOf('timeZone');
const instants = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2035-01-01T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString());

test('in every zone a feed names the day that the page names, whoever reads it and however many changes it had', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), fc.nat({ max: 500 }), (at, timeZone, changes) => {
      const site = { newsroom: 'X', baseUrl: 'https://x.example', timeZone };
      const said = feedTime(at, site, changes);
      expect(said).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
      // Read as text, and as an instant on the newsroom's clock.
      expect(said.slice(0, 10)).toBe(isoDay(at, timeZone));
      expect(isoDay(new Date(said).toISOString(), timeZone)).toBe(isoDay(at, timeZone));
      // The day and the count are all that it tells: an instant of the same day gives the same words.
      const first = new Date(feedTime(at, site)).toISOString();
      expect(isoDay(new Date(Date.parse(first) - 1).toISOString(), timeZone)).not.toBe(isoDay(at, timeZone));
      expect(feedTime(first, site, changes)).toBe(said);
      expect(Date.parse(said) - Date.parse(first)).toBe(changes * 1000);
    }),
    // The clocks of Fiji were set on a day that a library's table of zones leaves out.
    { numRuns: 2_000, examples: [['2020-12-20T11:00:00.000Z', 'Pacific/Fiji', 0]] },
  );
});
