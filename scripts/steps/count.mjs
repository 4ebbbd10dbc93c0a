import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * What vitest's JSON report says. A skipped test counts as failed: nothing is left out quietly.
 * @param {string} file
 * @returns {Count}
 */
export function countVitest(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  /** @type {{ numPassedTests: number, numTotalTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const passed = report.numPassedTests;
  // A file that does not even load has no tests to fail.
  const broken = report.testResults.filter((each) => each.status === 'failed' && each.assertionResults.length === 0);
  return { passed, failed: report.numTotalTests - passed + broken.length };
}

/**
 * What Playwright's JSON report says. Skipped and flaky count as failed.
 * @param {string} file
 * @returns {Count}
 */
export function countPlaywright(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + (errors?.length ?? 0) };
}

/**
 * The stage's verdict: no test at all, or an exit code that no test accounts for, is one failure.
 * @param {Count} count
 * @param {number} exitCode
 * @returns {Count}
 */
export function verdict({ passed, failed }, exitCode) {
  const unaccounted = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: unaccounted ? 1 : failed };
}
