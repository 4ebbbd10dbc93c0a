import { expect, test } from 'vitest';
import type { GateFacts } from '@/lib/review/facts';
import { statedGate } from '@/lib/review/gate';
import { shippedPolicies } from '@/lib/review/policy';
import { publicStatements } from '@/lib/review/statements';
import { assignment, counterpoint, now, openGate, override, signOff } from '../../support/facts';

const told = (more: Partial<GateFacts>) => publicStatements(openGate(more), statedGate(openGate(more)));
const codes = (more: Partial<GateFacts>) => told(more).map(({ code }) => code);
const rights = (more: Partial<GateFacts>) =>
  told(more).find((statement) => statement.code === 'perspective' && statement.perspective === 'rights');
const others = openGate().signOffs.filter((one) => one.by !== 'rights');
const held = [counterpoint('rights', 'rights', { runs: false }), counterpoint('communities', 'communities')];
const none = [counterpoint('communities', 'communities')];
const asked = (status: 'lapsed' | 'declined') => [
  assignment('rights', 'rights', { status }),
  ...openGate().assignments.filter((one) => one.personId !== 'rights'),
];

test.each([
  ['counterpoints', {}],
  [
    'nothing_to_add',
    { counterpoints: none, signOffs: [signOff('rights', 'rights', { outcome: 'nil_return', lines: null }), ...others] },
  ],
  ['no_counterpoint', { counterpoints: held }],
  ['no_reply', { counterpoints: none, signOffs: others, assignments: asked('lapsed') }],
  ['not_heard', { counterpoints: none, signOffs: others, assignments: asked('declined') }],
] satisfies [string, Partial<GateFacts>][])('a perspective is told as it is: %s', (outcome, more) =>
  expect(rights(more)).toMatchObject({ outcome }),
);

test('the facts were checked only where the requirement is met, and nobody judged their own words', () => {
  expect(codes({})).toContain('fact_check');
  const excused = { overrides: [override({ requirement: 'facts_checked', covers: ['duty:fact_check'] })] };
  const { requirements } = shippedPolicies.full;
  const free = { ...requirements, facts_checked: { required: false, overridable: true } };
  const own = openGate().sentences.map((sentence) => ({ ...sentence, writers: ['author', 'checker'] }));
  for (const more of [excused, { policy: { ...shippedPolicies.full, requirements: free } }, { sentences: own }]) {
    expect(codes(more)).not.toContain('fact_check');
    expect(codes(more)).toContain('verdicts');
  }
});

test('an author did not answer only where their time ran out', () => {
  const silent = openGate().counterpoints.map((note) => ({ ...note, response: null }));
  expect(codes({ counterpoints: silent, now: '2026-03-20T12:00:00.000Z' })).toContain('did_not_answer');
  expect(codes({ counterpoints: silent })).toContain('unanswered');
  const excuse = override({
    requirement: 'author_answered',
    covers: ['counterpoint:note-rights', 'counterpoint:note-communities'],
  });
  expect(codes({ counterpoints: silent, overrides: [excuse] })).toEqual(expect.arrayContaining(['override', 'unanswered']));
});

test('a counterpoint is let stand beside the passage as it is now', () => {
  const stands = (since: number) => [
    counterpoint('rights', 'rights', { outcome: 'stands', place: { state: 'exact', start: 0, end: 9, since } }),
    counterpoint('communities', 'communities'),
  ];
  expect(codes({ counterpoints: stands(1) })).toContain('let_stand');
  expect(codes({ counterpoints: stands(2) })).not.toContain('let_stand');
});

test('two editors who moved it to a weaker policy are told of, with the day', () => {
  const adoption = {
    id: 'adoption',
    policyVersion: 1,
    fromVersion: 1,
    fromBlockHours: 48,
    version: 1,
    askedBy: 'assigner',
    at: now,
  };
  const done = { ...adoption, confirmedBy: 'marker', confirmedAt: now, end: null, endedAt: null };
  expect(told({ adoptions: [done] })).toContainEqual({ code: 'weaker_policy', policyVersion: 1, day: now.slice(0, 10) });
  expect(codes({ adoptions: [{ ...done, confirmedBy: null, confirmedAt: null }] })).not.toContain('weaker_policy');
});
