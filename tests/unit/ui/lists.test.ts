import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { dueOrSince } from '@/app/_ui/due-or-since';
import { pieceHref } from '@/app/_ui/piece-places';
import { perspectiveSlug } from '@/app/(desk)/admin/perspectives/perspective-slug';
import { boardAddress } from '@/app/(desk)/board/board-address';
import { boardCardView } from '@/app/(desk)/board/board-card-view';
import { Others } from '@/app/(desk)/desk/others';
import { english } from '@/lib/words/language';

const dates = { locale: 'en', timeZone: 'UTC', now: '2026-03-11T12:00:00.000Z' };
const card = {
  id: 'piece-0001',
  headline: 'Dark winters',
  authors: ['Pia Strand'],
  version: 1,
  stakes: 'routine' as const,
  changedAt: '2026-03-10T09:12:00.000Z',
  overdueSince: null,
  statuses: ['satisfied', 'unsatisfied', 'something_new'],
  satisfied: 1,
  of: 2,
  tiles: [{ letter: 'S', hue: 9, name: 'Security', heard: false }],
  waitsFor: 'Waits for Lena Moreau',
  corrections: 0,
};

describe('a card of the board', () => {
  test('in review it says version and stakes, the gate and whom it waits for', () => {
    expect(boardCardView(english, card, 'in_review', dates)).toMatchObject({
      about: 'Pia Strand, version 1, routine',
      statuses: ['satisfied', 'unsatisfied'],
      voices: [{ letter: 'S', hue: 1, heard: false }],
      waits: 'Waits for Lena Moreau',
    });
  });

  test('published it says when, and what was corrected since', () => {
    expect(boardCardView(english, { ...card, corrections: 1, waitsFor: '' }, 'published', dates)).toMatchObject({
      about: 'Pia Strand, Tue 10 March 09:12',
      statuses: [],
      voices: [],
      waits: '1 correction',
    });
  });

  // Twenty hours late is a day late where midnight was between: board, desk and list say it by the same calendar.
  test('late by the words that the desk has for it, whatever the hour and the zone', () => {
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
    const hours = fc.integer({ min: 1, max: 24 * 10 });
    const zone = fc.constantFrom('UTC', 'Pacific/Auckland', 'America/New_York', 'Asia/Kathmandu');
    fc.assert(
      fc.property(moment, hours, zone, (due, late, timeZone) => {
        const overdueSince = due.toISOString();
        const here = { locale: 'en', timeZone, now: new Date(due.getTime() + late * 3_600_000).toISOString() };
        const desk = dueOrSince(english, { due: overdueSince, since: overdueSince }, here);
        const other = {
          pieceId: 'p',
          headline: 'h',
          title: 't',
          since: overdueSince,
          due: overdueSince,
          person: { personId: 'q', label: 'Q' },
        };
        expect(desk.late).toBe(true);
        expect(boardCardView(english, { ...card, overdueSince }, 'in_review', here).late).toBe(desk.words);
        expect(renderToStaticMarkup(createElement(Others, { others: [other as never], dates: here }))).toContain(desk.words);
      }),
    );
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
  expect(perspectiveSlug('Droits de l’homme')).toBe('droits-de-l-homme');
  expect(perspectiveSlug('  Écology & rivers! ')).toBe('ecology-rivers');
  expect(perspectiveSlug('中文')).toBe('zhong-wen');
});
