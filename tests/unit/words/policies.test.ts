import { describe, expect, test } from 'vitest';
import { shippedPolicies } from '@/lib/review/policy';
import { requirementIds } from '@/lib/review/vocabulary';
import { policySetting, policySummary } from '@/lib/words/en/policies';

const names: Record<string, string> = {
  'human-rights-accountability': 'Human-rights accountability',
  'affected-communities': 'Affected communities',
  'international-humanitarian-law': 'International humanitarian law',
};
const nameOf = (slug: string) => names[slug] ?? slug;
const of = (size: keyof typeof shippedPolicies, id: string) =>
  policySummary(shippedPolicies[size], nameOf).find((one) => one.id === id);

describe('a policy in plain language', () => {
  test('says all nine requirements in the order of the gate', () => {
    expect(policySummary(shippedPolicies.full, nameOf).map(({ id }) => id)).toEqual([...requirementIds]);
  });

  test('names every perspective that a topic asks for', () => {
    expect(of('full', 'perspectives_heard')?.sentences).toContain(
      'A piece on armed conflict is heard from at least 3 perspectives: Human-rights accountability, Affected communities and International humanitarian law.',
    );
    expect(of('pair', 'perspectives_heard')?.sentences).toContain(
      'A piece on armed conflict is heard from at least 2 perspectives: Human-rights accountability, and one of Affected communities or International humanitarian law.',
    );
  });

  test('a requirement that the policy does not have says nothing of its own', () => {
    expect(of('pair', 'second_editor')).toMatchObject({ required: false, sentences: [] });
  });

  test('tells what counts as heard', () => {
    expect(of('pair', 'perspectives_heard')?.sentences).toContain(
      'A request that nobody answers counts as sought, and readers are told.',
    );
    expect(of('full', 'perspectives_heard')?.sentences).toContain('A request that nobody answers does not count.');
  });

  test('hours read as days from two days on', () => {
    expect(of('full', 'author_answered')?.sentences[0]).toContain('within 3 days');
    expect(policySetting({ ...shippedPolicies.full, responseHours: 36 }).timing).toBe('36 hours to accept or decline.');
  });

  test('without raising topics no topic raises the stakes', () => {
    expect(policySetting({ ...shippedPolicies.full, raisingTopics: [] }).stakes).toBe('No topic raises the stakes.');
  });
});
