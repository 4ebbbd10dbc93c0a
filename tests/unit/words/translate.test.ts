import { expect, test } from 'vitest';
import { translateTo } from '@/lib/words/translate';

const en = { desk: { title: 'Desk', due: { today: 'Today' } }, late: { lateWords: (days: number) => `${days} late` } };
const fr = {
  desk: { title: 'À faire', due: { today: 'Aujourd’hui' } },
  late: { lateWords: (days: number) => `${days} de retard` },
};

test('a part, a part of it and a function are found where they stand in the other tree', () => {
  const t = translateTo('fr', en, fr);
  expect([t(en.desk).title, t(en.desk.due).today, t(en.late.lateWords)(2), t.language]).toEqual([
    'À faire',
    'Aujourd’hui',
    '2 de retard',
    'fr',
  ]);
});

test('a part that the other tree lacks, or that is none, is an error and never English', () => {
  const t = translateTo('fr', en, { desk: fr.desk } as typeof en);
  expect(() => t(en.late)).toThrow('no part of the catalogue: lateWords');
  expect(() => t({ title: 'Desk' })).toThrow('no part of the catalogue: title');
});
