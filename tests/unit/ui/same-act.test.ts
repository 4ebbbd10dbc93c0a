import { expect, test } from 'vitest';
import { bySameAct } from '@/app/(desk)/desk/by-piece';

const row = (name: string, title: string, due: string | null = null) => ({ name, title, due, since: '2026-03-09T08:00:00.000Z' });

test('an act that any of several people can do is one row', () => {
  const rows = [row('Ines', 'Open the review'), row('Awa', 'Review'), row('Jonas', 'Open the review')];
  expect(bySameAct(rows).map((of) => of.map(({ name }) => name))).toEqual([['Ines', 'Jonas'], ['Awa']]);
});

test('another time is another row', () => {
  const rows = [row('Ines', 'Review', '2026-03-10T08:00:00.000Z'), row('Jonas', 'Review', '2026-03-11T08:00:00.000Z')];
  expect(bySameAct(rows)).toHaveLength(2);
});
