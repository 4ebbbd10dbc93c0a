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
    expect(countVitest(file)).toEqual({ passed: 7, failed: 2 });
  });

  test('a file that does not load is a failure', () => {
    const file = report({ numPassedTests: 3, numTotalTests: 3, testResults: [{ status: 'failed', assertionResults: [] }] });
    expect(countVitest(file)).toEqual({ passed: 3, failed: 1 });
  });

  test('flaky and skipped browser tests are failures', () => {
    const file = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 }, errors: [] });
    expect(countPlaywright(file)).toEqual({ passed: 5, failed: 3 });
  });

  test('a stage without a test, or whose report is missing, is a failure', () => {
    expect(verdict(countVitest('no-such-report.json'), 0)).toEqual({ passed: 0, failed: 1 });
    expect(verdict({ passed: 4, failed: 0 }, 1)).toEqual({ passed: 4, failed: 1 });
    expect(verdict({ passed: 4, failed: 0 }, 0)).toEqual({ passed: 4, failed: 0 });
  });
});
