import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest, verdict } from '@/scripts/steps/count.mjs';

const report = (content: unknown) => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'counterpoint-')), 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};

describe('what a stage counts', () => {
  test('skipped tests are failures', () => {
    const file = report({ numPassedTests: 7, numTotalTests: 9, testResults: [] });
    expect(countVitest(file)).toMatchObject({ passed: 7, failed: 2 });
  });

  test('a file that does not load is a failure', () => {
    const file = report({
      numPassedTests: 3,
      numTotalTests: 3,
      testResults: [{ name: 'a.test.ts', status: 'failed', message: 'No such module\n  at …', assertionResults: [] }],
    });
    expect(countVitest(file)).toEqual({ passed: 3, failed: 1, failures: ['a.test.ts · No such module'] });
  });

  test('flaky and skipped browser tests are failures', () => {
    const file = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 }, errors: [] });
    expect(countPlaywright(file)).toMatchObject({ passed: 5, failed: 3 });
  });

  test('what failed is named with the first line of why, in suites within suites as well', () => {
    const vitest = report({
      numPassedTests: 1,
      numTotalTests: 2,
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'adds', status: 'passed' },
            { fullName: 'takes away', status: 'failed', failureMessages: ['expected 1 to be 2\n at …'] },
          ],
        },
      ],
    });
    expect(countVitest(vitest).failures).toEqual(['a.test.ts · takes away · expected 1 to be 2']);
    const test = (status: string, message?: string) => ({ status, results: [{}, { error: message && { message } }] });
    const specs = [
      { title: 'signs', tests: [test('expected')] },
      { title: 'publishes', tests: [test('unexpected', 'no such button\n at …'), test('flaky')] },
    ];
    const browser = report({
      stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
      errors: [{ message: 'The server stopped' }],
      suites: [{ file: 'b.spec.ts', suites: [{ file: 'b.spec.ts', specs }] }],
    });
    const failures = ['The server stopped', 'b.spec.ts · publishes · no such button', 'b.spec.ts · publishes · flaky'];
    expect(countPlaywright(browser).failures).toEqual(failures);
  });

  test('a stage without a test, or whose report is missing, is a failure', () => {
    expect(verdict(countVitest('no-such-report.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(verdict({ passed: 4, failed: 0 }, 1)).toMatchObject({ passed: 4, failed: 1 });
    expect(verdict({ passed: 4, failed: 0 }, 0)).toMatchObject({ passed: 4, failed: 0 });
  });
});
