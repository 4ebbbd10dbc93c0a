import { describe, expect, test } from 'vitest';
import { policyChanges } from '@/app/(desk)/policies/[desk]/edit/policy-changes';
import { readPolicy } from '@/app/(desk)/policies/[desk]/edit/read-policy';
import { shippedPolicies } from '@/lib/review/policy';
import { english } from '@/lib/words/language';

const full = shippedPolicies.full;
const errorsOf = (typed: unknown) => {
  const read = readPolicy(english, typeof typed === 'string' ? typed : JSON.stringify(typed));
  return read.ok ? [] : read.errors;
};

describe('a policy that was typed', () => {
  test('reads back as it was written', () => {
    expect(readPolicy(english, JSON.stringify(full))).toEqual({ ok: true, policy: full });
  });

  test('what is no JSON is said as such', () => {
    expect(errorsOf('{,')[0]).toMatch(/^This is not JSON: /);
  });

  test('every wrong value is named by its path', () => {
    const [first, ...rest] = full.perspectives;
    expect(errorsOf({ ...full, perspectives: [{ ...first, atLeast: 20 }, ...rest] })).toEqual([
      'perspectives[0].atLeast: Must be at most 8.',
    ]);
    expect(errorsOf({ ...full, answerHours: 'long' })).toEqual(['answerHours: Must be a number.']);
    expect(errorsOf({ ...full, extra: 1 })).toEqual(['extra: Is not known here.']);
    expect(errorsOf({ ...full, size: 'huge' })).toEqual(['size: Must be one of: pair, small, full.']);
    expect(errorsOf({ ...full, name: undefined })).toEqual(['name: Is missing.']);
    expect(errorsOf('[]')).toEqual(['The policy: Must be an object.']);
  });
});

describe('what came in between', () => {
  test('lists each value that another version says otherwise', () => {
    expect(policyChanges(full, { ...full, blockHours: 60, secondEditor: ['grave'] })).toEqual([
      { path: 'blockHours', before: '48', after: '60' },
      { path: 'secondEditor', before: '["elevated","grave"]', after: '["grave"]' },
    ]);
  });

  test('the same in another order is the same', () => {
    expect(policyChanges(full, Object.fromEntries(Object.entries(full).toReversed()) as typeof full)).toEqual([]);
  });
});
