import { describe, expect, it } from 'vitest';
import { type Policy, shippedPolicies } from '@/lib/review/policy';
import { weakenings } from '@/lib/review/weaker-policy';

const { pair, small, full } = shippedPolicies;
const without = (requirement: keyof Policy['requirements'], more: Partial<Policy['requirements']['disclosure']>): Policy => ({
  ...full,
  requirements: { ...full.requirements, [requirement]: { ...full.requirements[requirement], ...more } },
});
const rule = (more: Partial<Policy['perspectives'][number]>) => ({ topic: null, atLeast: 0, all: [], oneOf: [], ...more });
const strict: Policy = { ...full, nilReturnCounts: false, perspectiveScope: 'every_sentence', peoplePerPerspective: 2 };
const codes = (from: Policy, to: Policy) => weakenings(from, to).map((one) => one.code);

describe('a weaker policy', () => {
  it.each<[string, Policy, Policy, string[]]>([
    ['drops a requirement', full, without('facts_checked', { required: false }), ['requirement_dropped']],
    [
      'lets two editors excuse what nobody could be excused from',
      without('facts_checked', { overridable: false }),
      full,
      ['requirement_overridable'],
    ],
    [
      'asks for fewer perspectives',
      full,
      { ...full, perspectives: [rule({ atLeast: 1 })] },
      ['fewer_perspectives', 'fewer_perspectives'],
    ],
    [
      'asks for one of several where it asked for one by name',
      { ...full, perspectives: [rule({ all: ['a'] })] },
      { ...full, perspectives: [rule({ oneOf: ['a', 'b'] })] },
      ['fewer_perspectives'],
    ],
    [
      'asks for them only for a topic',
      { ...full, perspectives: [rule({ all: ['a'] })] },
      { ...full, perspectives: [rule({ all: ['a'], topic: 'election' })] },
      ['fewer_perspectives'],
    ],
    ['asks fewer people', strict, { ...strict, peoplePerPerspective: 1 }, ['fewer_people']],
    ['counts nothing to add', strict, { ...strict, nilReturnCounts: true }, ['nil_return_counts']],
    ['counts no reply', full, { ...full, lapsedCounts: true }, ['no_reply_counts']],
    ['covers paragraphs only', strict, { ...strict, perspectiveScope: 'anchored_paragraphs' }, ['narrower_scope']],
    ['takes an OK beforehand', full, { ...full, consent: 'exact_or_beforehand' }, ['consent_beforehand']],
    ['wants no second editor', full, { ...full, secondEditor: ['grave'] }, ['no_second_editor']],
    ['gives the author less time', full, { ...full, answerHours: 1 }, ['less_time']],
    ['gives a block less time', full, { ...full, blockHours: 1 }, ['less_time']],
    ['gives whoever is asked less time', full, { ...full, responseHours: 1 }, ['less_time']],
    ['raises the stakes less', full, { ...full, raisingTopics: full.raisingTopics.slice(1) }, ['topic_raises_nothing']],
  ])('%s', (_, from, to, expected) => {
    expect(codes(from, to)).toEqual(expected);
    expect(codes(to, from)).toEqual([]);
  });
  it('of the shipped sizes is the smaller one', () => {
    expect([codes(pair, small), codes(small, full)]).toEqual([[], []]);
    expect(codes(full, small).length * codes(small, pair).length).toBeGreaterThan(0);
  });
  it('is not one that has another name', () => expect(codes(full, { ...full, name: 'Opinion', size: 'small' })).toEqual([]));
  it('compares every field of a policy', () => {
    const compared = [
      'name',
      'size',
      'perspectives',
      'peoplePerPerspective',
      'nilReturnCounts',
      'lapsedCounts',
      'perspectiveScope',
    ];
    const more = ['secondEditor', 'consent', 'answerHours', 'blockHours', 'responseHours', 'raisingTopics', 'requirements'];
    expect(Object.keys(full).toSorted()).toEqual([...compared, ...more].toSorted());
  });
});
