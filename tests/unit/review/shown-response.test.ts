import { expect, test } from 'vitest';
import { shownResponse } from '@/lib/review/shown-response';
import { counterpoint, digestOf, now, piece, sentence } from '@/tests/support/facts';

const note = (kind: 'revised' | 'replied' | 'declined', more: Parameters<typeof counterpoint>[2] = {}) =>
  counterpoint('ann', 'rights', {
    version: 2,
    place: { state: 'exact', start: 10, end: 19, since: 1 },
    response: { id: 'response-1', kind, at: now, digest: digestOf('e') },
    ...more,
  });
const text = (changedIn: number, currentVersion = 3) => ({
  piece: piece({ currentVersion }),
  sentences: [sentence(0), sentence(1, { since: 1, contextSince: changedIn }), sentence(2)],
});

test('readers are told of a revision where the passage, or what stands beside it, was revised after the counterpoint', () => {
  expect(shownResponse(note('revised'), text(1))).toBe('replied');
  expect(shownResponse(note('revised'), text(2))).toBe('replied');
  expect(shownResponse(note('revised'), text(3))).toBe('revised');
  expect(shownResponse(note('revised', { place: { state: 'moved', start: 10, end: 19, since: 3 } }), text(1))).toBe('revised');
});

test('what the whole piece leaves out is revised by any later version', () => {
  const missing = note('revised', { kind: 'missing', start: null, end: null, place: null });
  expect(shownResponse(missing, text(1, 2))).toBe('replied');
  expect(shownResponse(missing, text(1, 3))).toBe('revised');
});

test('other answers, and none, are what they are', () => {
  expect(shownResponse(note('declined'), text(3))).toBe('declined');
  expect(shownResponse(note('replied'), text(3))).toBe('replied');
  expect(shownResponse(note('revised', { response: null }), text(3))).toBeNull();
});
