import { expect, test } from 'vitest';
import { changesInReview } from '@/lib/review/changes-in-review';

const version = (digest: string, words: string) => ({
  digest,
  sentences: words.split('').map((fingerprint) => ({ fingerprint, occurrence: 0 })),
});
const changes = (from: string, to: string) => changesInReview(version('1', from), version(from === to ? '1' : '2', to));

test.each([
  ['nothing', 'abc', 'abc', [{ code: 'unchanged' }]],
  ['a sentence', 'abc', 'axc', [{ code: 'passages_changed', passages: 1 }]],
  ['two neighbours: one passage', 'abcd', 'axyd', [{ code: 'passages_changed', passages: 1 }]],
  ['two places', 'abc', 'xby', [{ code: 'passages_changed', passages: 2 }]],
  ['only cuts', 'abc', 'b', [{ code: 'sentences_cut', sentences: 2 }]],
  ['only the order: nothing is claimed', 'abc', 'cab', []],
])('what changed in review: %s', (_, from, to, expected) => expect(changes(from, to)).toEqual(expected));

test('what stands beside the sentences changed: nothing is claimed', () =>
  expect(changesInReview(version('1', 'abc'), version('2', 'abc'))).toEqual([]));
