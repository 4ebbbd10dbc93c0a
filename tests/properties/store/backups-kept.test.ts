import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupName, superfluous } from '@/db/backup/backup-files';

const day = 864e5;
const at = (days: number) => new Date(Date.parse('2026-01-01T02:00:00.000Z') + days * day).toISOString();
const files = (times: string[]) => times.map((time) => ({ name: backupName(time), at: time }));

/** A newsroom that backs up whenever it runs: nights, nights off, several in a day, and a clock that jumps. */
const nights = fc.array(
  fc.oneof({ weight: 8, arbitrary: fc.constant(1) }, fc.double({ min: -400, max: 900, noNaN: true }), fc.constant(0.1)),
  {
    minLength: 1,
    maxLength: 60,
  },
);

test('whatever the clock does: the newest stays, seven days that have backups, the weeks that have some, and not many more', () => {
  fc.assert(
    fc.property(nights, (steps) => {
      let kept: { name: string; at: string }[] = [];
      let days = 0;
      for (const step of steps) {
        days += step;
        const made = files([at(days)]);
        const before = new Map([...kept, ...made].map((one) => [one.name, one]));
        const gone = superfluous([...before.values()]);
        kept = [...before.values()].filter(({ name }) => !gone.includes(name));
        const newest = [...before.values()].toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]?.name;
        expect(gone).not.toContain(newest);
        const daysBefore = new Set([...before.values()].map((one) => one.at.slice(0, 10)));
        const daysKept = new Set(kept.map((one) => one.at.slice(0, 10)));
        expect(daysKept.size).toBeGreaterThanOrEqual(Math.min(7, daysBefore.size));
        expect(daysKept.size).toBeLessThanOrEqual(12);
      }
    }),
  );
});

test('a quarter of quiet nights: seven days, and back to four weeks', () => {
  let kept = files([]);
  for (let night = 0; night < 90; night += 1) {
    kept = [...kept, ...files([at(night)])];
    const gone = superfluous(kept);
    kept = kept.filter(({ name }) => !gone.includes(name));
  }
  const ages = kept.map((one) => Math.round((Date.parse(at(89)) - Date.parse(one.at)) / day));
  expect(ages.filter((age) => age < 7)).toEqual([6, 5, 4, 3, 2, 1, 0]);
  expect(ages.length).toBeLessThanOrEqual(11);
  expect(Math.max(...ages)).toBeGreaterThanOrEqual(21);
});
