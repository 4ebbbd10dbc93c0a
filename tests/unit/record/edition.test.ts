import { expect, test } from 'vitest';
import { digest, sha256Hex } from '@/lib/record/canonical';
import { type EditionItem, editionDigest } from '@/lib/record/edition';

const version: EditionItem = ['version', 'v-3', sha256Hex('the ferry')];
const first: EditionItem = ['counterpoint', 'c-1', sha256Hex('the islanders')];
const second: EditionItem = ['counterpoint', 'c-2', sha256Hex('the crew')];

test('the order given does not matter; the list is sorted by kind and id', () => {
  expect(editionDigest([version, second, first])).toBe(digest([first, second, version]));
  expect(editionDigest([first, second, version])).toBe(editionDigest([second, version, first]));
});

test('any other item, id or content is another edition', () => {
  const whole = editionDigest([version, first]);
  expect(editionDigest([version])).not.toBe(whole);
  expect(editionDigest([version, ['counterpoint', 'c-9', first[2]]])).not.toBe(whole);
  expect(editionDigest([version, ['counterpoint', 'c-1', second[2]]])).not.toBe(whole);
});

test('one thing cannot be in it twice', () => {
  expect(() => editionDigest([first, version, ['counterpoint', 'c-1', second[2]]])).toThrow(RangeError);
});
