import { describe, expect, test } from 'vitest';
import { perspectiveOutcomes, type Statement, statement } from '@/lib/review/statement';
import { requirementIds, requirementStatuses } from '@/lib/review/vocabulary';
import { reviewSummary, type StatementLabels, statementSentence } from '@/lib/words/en/statements';

const labels: StatementLabels = {
  perspective: () => 'Affected communities',
  day: () => '13 May 2026',
};
const say = (told: Statement) => statementSentence(told, labels);
const perspective = (outcome: (typeof perspectiveOutcomes)[number], counterpoints = 0): Statement => ({
  code: 'perspective',
  perspective: 'communities',
  outcome,
  counterpoints,
});

/** One line for each statement, for one and for many where it counts. */
const golden: [Statement, string][] = [
  [
    { code: 'override', requirement: 'facts_checked', override: 'override-1', day: '2026-05-13' },
    'Facts checked: exception by two editors, 13 May 2026.',
  ],
  [perspective('counterpoints', 1), 'Affected communities: 1 counterpoint.'],
  [perspective('counterpoints', 2), 'Affected communities: 2 counterpoints.'],
  [perspective('nothing_to_add'), 'Affected communities: read it, nothing to add.'],
  [perspective('no_counterpoint'), 'Affected communities: reviewed it; no counterpoint runs.'],
  [perspective('no_reply'), 'Affected communities: a reviewer was asked, no reply.'],
  [perspective('not_heard'), 'Affected communities: not heard.'],
  [{ code: 'fact_check', facts: 0 }, 'The fact-check found no fact that needs a verdict.'],
  [{ code: 'fact_check', facts: 1 }, '1 fact checked.'],
  [{ code: 'fact_check', facts: 12 }, '12 facts checked.'],
  [{ code: 'verdicts', facts: 1 }, '1 fact has a verdict.'],
  [{ code: 'verdicts', facts: 3 }, '3 facts have a verdict.'],
  [{ code: 'did_not_answer', counterpoints: 1 }, 'The author did not answer 1 counterpoint.'],
  [{ code: 'did_not_answer', counterpoints: 2 }, 'The author did not answer 2 counterpoints.'],
  [{ code: 'unanswered', counterpoints: 1 }, '1 counterpoint runs without an answer.'],
  [{ code: 'unanswered', counterpoints: 2 }, '2 counterpoints run without an answer.'],
  [{ code: 'held', counterpoints: 1 }, 'An editor held 1 counterpoint back.'],
  [{ code: 'held', counterpoints: 2 }, 'An editor held 2 counterpoints back.'],
  [{ code: 'let_stand', counterpoint: 'counterpoint-1' }, 'The reviewer lets this counterpoint stand.'],
  [{ code: 'passages_changed', passages: 1 }, '1 passage changed since the review began.'],
  [{ code: 'passages_changed', passages: 4 }, '4 passages changed since the review began.'],
  [{ code: 'sentences_cut', sentences: 1 }, '1 sentence was cut since the review began.'],
  [{ code: 'sentences_cut', sentences: 2 }, '2 sentences were cut since the review began.'],
  [{ code: 'unchanged' }, 'No passage changed since the review began.'],
  [
    { code: 'weaker_policy', policyVersion: 2, day: '2026-05-13' },
    'Two editors moved it to a policy that asks for less, 13 May 2026.',
  ],
];

describe('every statement has its sentence', () => {
  test.each(golden)('%o', (told, sentence) => {
    expect(statement.safeParse(told).success).toBe(true);
    expect(say(told)).toBe(sentence);
  });

  test('each code and each outcome is among them', () => {
    const codes = statement.options.map((option) => option.shape.code.value).filter((code) => code !== 'requirement');
    expect([...new Set(golden.map(([{ code }]) => code))].sort()).toEqual(codes.toSorted());
    expect(golden.flatMap(([told]) => (told.code === 'perspective' ? [told.outcome] : []))).toEqual(
      expect.arrayContaining([...perspectiveOutcomes]),
    );
  });

  test.each(requirementIds)('%s, at each status and for each reason that says more', (requirement) => {
    const reasons = [
      'met',
      'not_required',
      'does_not_apply',
      'two_editors',
      'uninvolved_editor',
      'consent_beforehand',
      'corrected',
      'overridden',
    ];
    for (const status of requirementStatuses)
      for (const reason of reasons)
        expect(say({ code: 'requirement', requirement, status, reason })).toMatch(/^[A-Z][^:]+: [A-Z].*\.$/);
    expect(say({ code: 'requirement', requirement, status: 'unsatisfied', reason: 'anything' })).toContain('Not done.');
    expect(say({ code: 'requirement', requirement, status: 'overridden', reason: 'overridden' })).not.toContain('Done');
    expect(say({ code: 'requirement', requirement, status: 'not_applicable', reason: 'not_required' })).toContain(
      'does not ask for it',
    );
  });
});

test('a list of pieces counts only who stands beside the piece, and facts only where all were checked', () => {
  const two = [perspective('counterpoints', 2), perspective('counterpoints', 1)];
  const silent = [
    perspective('no_reply'),
    perspective('not_heard'),
    perspective('nothing_to_add'),
    perspective('no_counterpoint'),
  ];
  expect(reviewSummary([...two, ...silent, { code: 'fact_check', facts: 3 }])).toBe('Heard from 2 perspectives, 3 facts checked');
  expect(reviewSummary([...silent, { code: 'verdicts', facts: 3 }])).toBe('');
  expect(reviewSummary([{ code: 'fact_check', facts: 0 }])).toBe('');
  expect(reviewSummary([])).toBe('');
});
