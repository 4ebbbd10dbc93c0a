import { expect, test } from 'vitest';
import { verifyPage } from '@/lib/record/verify-page';
import { aReviewRecord, PAGES } from './a-review-record';

const of = (text: string, record = aReviewRecord()) => verifyPage(record, new TextEncoder().encode(text));

test('tells the current page from an earlier one, and both readings', () => {
  expect(of(PAGES[2])).toEqual({ is: 'current', day: '2026-05-10', withCounterpoints: true, inLog: false });
  expect(of(PAGES.without)).toEqual({ is: 'current', day: '2026-05-10', withCounterpoints: false, inLog: false });
  expect(of(PAGES[1])).toEqual({ is: 'earlier', day: '2026-05-10', withCounterpoints: true, inLog: true });
});

test('notices any changed byte', () => {
  for (let at = 0; at < PAGES[2].length; at += 1) {
    const changed = `${PAGES[2].slice(0, at)}~${PAGES[2].slice(at + 1)}`;
    expect(of(changed), changed).toEqual({ is: 'other' });
  }
  expect(of(`${PAGES[2]}\n`)).toEqual({ is: 'other' });
});

test('says nothing of a page where the record names none', () => {
  const record = aReviewRecord();
  expect(of(PAGES[2], { ...record, entries: record.entries.filter(({ leaf }) => leaf.type !== 'page_made') })).toEqual({
    is: 'unknown',
  });
});
