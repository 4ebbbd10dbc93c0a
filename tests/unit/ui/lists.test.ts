import { describe, expect, test } from 'vitest';
import { pieceHref } from '@/app/_ui/piece-places';
import { slugOf } from '@/app/(desk)/admin/perspectives/slug-of';
import { boardAddress } from '@/app/(desk)/board/board-address';
import { cardOf } from '@/app/(desk)/board/card-of';

const dates = { locale: 'en', timeZone: 'UTC', now: '2026-03-11T12:00:00.000Z' };
const card = {
  id: 'piece-0001',
  headline: 'Dark winters',
  authors: ['Pia Strand'],
  version: 1,
  stakes: 'routine' as const,
  changedAt: '2026-03-10T09:12:00.000Z',
  late: null,
  statuses: ['satisfied', 'unsatisfied', 'something_new'],
  satisfied: 1,
  of: 2,
  tiles: [{ letter: 'S', hue: 9, name: 'Security', heard: false }],
  waitsFor: 'Waits for Lena Moreau',
  corrections: 0,
};

describe('a card of the board', () => {
  test('in review it says version and stakes, the gate and whom it waits for', () => {
    expect(cardOf(card, 'in_review', dates)).toMatchObject({
      about: 'Pia Strand, version 1, routine',
      statuses: ['satisfied', 'unsatisfied'],
      voices: [{ letter: 'S', hue: 1, heard: false }],
      waits: 'Waits for Lena Moreau',
    });
  });

  test('published it says when, and what was corrected since', () => {
    expect(cardOf({ ...card, corrections: 1, waitsFor: '' }, 'published', dates)).toMatchObject({
      about: 'Pia Strand, Tue 10 March 09:12',
      statuses: [],
      voices: [],
      waits: '1 correction',
    });
  });

  test('late by days, or since earlier today', () => {
    expect(cardOf({ ...card, late: { days: 2 } }, 'in_review', dates).late).toBe('2 days late');
    expect(cardOf({ ...card, late: { days: 0 } }, 'in_review', dates).late).toBe('Due earlier today');
  });
});

test('addresses leave out what is empty', () => {
  expect(boardAddress({ q: '' })).toBe('/board');
  expect(boardAddress({ q: 'overdue:yes', column: 'in_review', cursor: 'x' })).toBe(
    '/board?q=overdue%3Ayes&column=in_review&cursor=x',
  );
  expect(pieceHref('p1')).toBe('/pieces/p1');
  expect(pieceHref('p1', { to: 'sentence', index: 13 })).toBe('/pieces/p1/text#sentence-14');
  expect(pieceHref('p1', { to: 'form', form: 'sweep' })).toBe('/pieces/p1/check');
});

test('a short name out of a name', () => {
  expect(slugOf('Droits de l’homme')).toBe('droits-de-l-homme');
  expect(slugOf('  Écology & rivers! ')).toBe('ecology-rivers');
  expect(slugOf('中文')).toBe('zhong-wen');
});
