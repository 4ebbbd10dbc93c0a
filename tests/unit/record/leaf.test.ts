import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson, sha256Hex } from '@/lib/record/canonical';
import { type LeafEvent, leafBytes, leafHash, leafOf, leafOfWritten, openLeaf } from '@/lib/record/leaf';

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

describe('a leaf', () => {
  test('holds ids, digests and the day, and nothing that was said', () => {
    const leaf = leafOf(event, salt);
    expect(leaf).toEqual({
      v: 1,
      stream: 'piece:p-1',
      type: 'signed_off',
      day: '2026-03-04',
      version: event.version,
      policy: 2,
      participant: 'q7',
      commitment: sha256Hex(`counterpoint/leaf-commitment/v1\n${canonicalJson({ salt, payload, at })}`),
    });
    const text = new TextDecoder().decode(leafBytes(leaf));
    for (const secret of ['Odile', 'night boat', '23:59', salt]) expect(text).not.toContain(secret);
  });

  // The form is final: a change of these bytes would orphan every ledger there is.
  test('golden bytes and hash', () => {
    const leaf = leafOf(event, salt);
    expect(new TextDecoder().decode(leafBytes(leaf))).toBe(
      '{"commitment":"7127df8468c0be0fa160350f3a1a83823d6c24a5d51cebbdbb06451cd65ce18b","day":"2026-03-04","participant":"q7","policy":2,"stream":"piece:p-1","type":"signed_off","v":1,"version":"791cad8c3a8ee2f0869c575e275eee347ad1a9bbfd6c6b00c7acaa0d52ed7e52"}',
    );
    expect(Buffer.from(leafHash(leaf)).toString('hex')).toBe('e39e1170ef7f868f97f44aab15e306e1245e8370605dcf1a00eda6dce214fc65');
    expect(Buffer.from(leafHash(leaf)).toString('hex')).toBe(sha256Hex(Buffer.concat([Buffer.of(0), leafBytes(leaf)])));
  });

  test('is the same of a payload that is written already, by whatever SHA-256 there is', () => {
    const native = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(leafOfWritten({ ...event, payload: canonicalJson(payload) }, salt, native)).toEqual(leafOf(event, salt));
  });

  test('opens for exactly what it committed to', () => {
    const leaf = leafOf(event, salt);
    expect(openLeaf(leaf, { salt, payload, at })).toBe(true);
    expect(openLeaf(leaf, { salt: 'a6'.repeat(32), payload, at })).toBe(false);
    expect(openLeaf(leaf, { salt, payload: { outcome: 'nil_return' }, at })).toBe(false);
    expect(openLeaf(leaf, { salt, payload, at: '2026-03-04T23:59:58.124Z' })).toBe(false);
    expect(openLeaf({ ...leaf, day: '2026-03-05' }, { salt, payload, at })).toBe(false);
    expect(openLeaf(leaf, { salt: '', payload, at })).toBe(false);
  });

  test('does not open with a salt short enough to guess, even one that it was made with', () => {
    const short = { salt: 'a5', payload, at };
    const commitment = sha256Hex(`counterpoint/leaf-commitment/v1\n${canonicalJson(short)}`);
    expect(openLeaf({ ...leafOf(event, salt), commitment }, short)).toBe(false);
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
