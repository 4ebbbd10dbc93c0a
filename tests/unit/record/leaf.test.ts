import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson, sha256Hex } from '@/lib/record/canonical';
import { commitmentV1, openPayload } from '@/lib/record/commitment';
import { isLeafOf, type Leaf, type LeafEvent, leafBytes, leafHash, leafOf, leafOfWritten, openLeaf } from '@/lib/record/leaf';

const salt = 'a5'.repeat(32);
const event: LeafEvent = {
  stream: 'piece:p-1',
  type: 'signed_off',
  at: '2026-03-04T23:59:58.123Z',
  payload: { outcome: 'filed', statement: 'Odile Varga read it on the night boat.' },
  version: sha256Hex('version 3'),
  policy: 2,
  participant: 'q7',
};
const { payload, at } = event;
const committed = { salt, payload: canonicalJson(payload), at };
/** As releases before the second form made it. */
const olderLeaf: Leaf = { ...leafOf(event, salt), v: 1, commitment: commitmentV1(committed) };
const textOf = (leaf: Leaf) => new TextDecoder().decode(leafBytes(leaf));
const hexOf = (leaf: Leaf) => Buffer.from(leafHash(leaf)).toString('hex');

describe('a leaf', () => {
  test('holds ids, digests and the day, and nothing that was said', () => {
    const leaf = leafOf(event, salt);
    expect(leaf).toEqual({
      v: 2,
      stream: 'piece:p-1',
      type: 'signed_off',
      day: '2026-03-04',
      version: event.version,
      policy: 2,
      participant: 'q7',
      commitment: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    for (const secret of ['Odile', 'night boat', '23:59', salt]) expect(textOf(leaf)).not.toContain(secret);
  });

  // Both forms are final: a change of these bytes would orphan every ledger that has them.
  test('golden bytes and hashes', () => {
    expect(textOf(olderLeaf)).toBe(
      '{"commitment":"7127df8468c0be0fa160350f3a1a83823d6c24a5d51cebbdbb06451cd65ce18b","day":"2026-03-04","participant":"q7","policy":2,"stream":"piece:p-1","type":"signed_off","v":1,"version":"791cad8c3a8ee2f0869c575e275eee347ad1a9bbfd6c6b00c7acaa0d52ed7e52"}',
    );
    expect(hexOf(olderLeaf)).toBe('e39e1170ef7f868f97f44aab15e306e1245e8370605dcf1a00eda6dce214fc65');
    const leaf = leafOf(event, salt);
    expect(textOf(leaf)).toBe(
      '{"commitment":"292261ce9ac4c3b6b5faa0cb0fd21a7a4be3f3cf3a702aa4d95acdb8d3ce634f","day":"2026-03-04","participant":"q7","policy":2,"stream":"piece:p-1","type":"signed_off","v":2,"version":"791cad8c3a8ee2f0869c575e275eee347ad1a9bbfd6c6b00c7acaa0d52ed7e52"}',
    );
    expect(hexOf(leaf)).toBe('bc54cbbe5ccd4eae50ef6a329636c6caac12ae23375bf0207e3b3b2128632ae5');
    expect(hexOf(leaf)).toBe(sha256Hex(Buffer.concat([Buffer.of(0), leafBytes(leaf)])));
  });

  test('is the same of a payload that is written already, by whatever SHA-256 there is', () => {
    const native = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(leafOfWritten({ ...event, payload: canonicalJson(payload) }, salt, native)).toEqual(leafOf(event, salt));
  });

  test('is of exactly what it committed to', () => {
    for (const leaf of [leafOf(event, salt), olderLeaf]) {
      expect(isLeafOf(leaf, committed)).toBe(true);
      expect(isLeafOf(leaf, { ...committed, salt: 'a6'.repeat(32) })).toBe(false);
      expect(isLeafOf(leaf, { ...committed, payload: '{"outcome":"nil_return"}' })).toBe(false);
      expect(isLeafOf(leaf, { ...committed, at: '2026-03-04T23:59:58.124Z' })).toBe(false);
      expect(isLeafOf({ ...leaf, day: '2026-03-05' }, committed)).toBe(false);
      expect(isLeafOf(leaf, { ...committed, salt: '' })).toBe(false);
    }
  });

  test('opens its payload without its exact time', () => {
    const leaf = leafOf(event, salt);
    const opening = openPayload({ salt, payload, at });
    expect(openLeaf(leaf, opening)).toBe(true);
    expect(JSON.stringify(opening)).not.toContain('23:59');
    expect(JSON.stringify(opening)).not.toContain(salt);
    // Who tries every millisecond of the day needs the time's own salt, which does not follow from what is opened.
    const guess = openPayload({ salt: opening.salt, payload, at });
    expect(guess).not.toMatchObject({ salt: opening.salt });
    expect(guess).not.toMatchObject({ time: 'time' in opening ? opening.time : '' });
    expect(openLeaf(leaf, { ...opening, payload: { outcome: 'nil_return' } })).toBe(false);
    expect(openLeaf(leaf, { ...opening, salt })).toBe(false);
    expect(openLeaf(leaf, { ...opening, time: 'b'.repeat(64) })).toBe(false);
    expect(openLeaf(leaf, { salt, payload, at })).toBe(false);
  });

  test('of an older release opens as it did then, for exactly what it committed to', () => {
    expect(openLeaf(olderLeaf, { salt, payload, at })).toBe(true);
    expect(openLeaf(olderLeaf, openPayload({ salt, payload, at }))).toBe(false);
    expect(openLeaf(olderLeaf, { salt, payload, at: '2026-03-04T23:59:58.124Z' })).toBe(false);
    expect(openLeaf({ ...olderLeaf, day: '2026-03-05' }, { salt, payload, at })).toBe(false);
    expect(openLeaf(olderLeaf, { salt: '', payload, at })).toBe(false);
  });

  test('does not open with a salt short enough to guess, even one that it was made with', () => {
    const short = { ...committed, salt: 'a5' };
    const leaf = { ...olderLeaf, commitment: commitmentV1(short) };
    expect(openLeaf(leaf, { salt: 'a5', payload, at })).toBe(false);
    expect(isLeafOf(leaf, short)).toBe(false);
  });

  test.each([
    ['a name as participant', { ...event, participant: 'Odile Varga' }, salt],
    ['a sentence as type', { ...event, type: 'signed off at night' }, salt],
    ['a time without its zone', { ...event, at: '2026-03-04T23:59:58.123' }, salt],
    ['a day that is not', { ...event, at: '2026-02-30T10:00:00.000Z' }, salt],
    ['a short salt', event, 'a5'],
  ])('is refused for %s', (_, wrong, itsSalt) => {
    expect(() => leafOf(wrong, itsSalt)).toThrow();
  });
});
