import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ passed: number, failed: number, failures?: string[] }} Count What failed is named, with the first line of why, where a report tells it. */

/**
 * What vitest's JSON report says. A skipped test counts as failed: nothing is left out quietly.
 * @param {string} file
 * @returns {Count}
 */
export function countVitest(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, failures: [] };
  /** @type {{ numPassedTests: number, numTotalTests: number, testResults: { name: string, status: string, message?: string, assertionResults: { fullName: string, status: string, failureMessages?: string[] }[] }[] }} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const passed = report.numPassedTests;
  // A file that does not even load has no tests to fail.
  const broken = report.testResults.filter((each) => each.status === 'failed' && each.assertionResults.length === 0);
  const failures = [
    ...broken.map(({ name, message }) => failure(name, '', message)),
    ...report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status !== 'passed')
        .map((test) => failure(name, test.fullName, test.failureMessages?.[0])),
    ),
  ];
  return { passed, failed: report.numTotalTests - passed + broken.length, failures };
}

/**
 * What Playwright's JSON report says. Skipped and flaky count as failed.
 * @param {string} file
 * @returns {Count}
 */
export function countPlaywright(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, failures: [] };
  /** @type {{ stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>, errors?: { message?: string }[], suites?: BrowserSuite[] }} */
  const { stats, errors = [], suites = [] } = JSON.parse(readFileSync(file, 'utf8'));
  const failures = [...errors.map((error) => failure('', '', error.message)), ...suites.flatMap(failuresInSuite)];
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length, failures };
}

/**
 * @typedef {{ status: string, results: { error?: { message?: string } }[] }} BrowserTest
 * @typedef {{ file: string, specs?: { title: string, tests: BrowserTest[] }[], suites?: BrowserSuite[] }} BrowserSuite
 * @param {BrowserSuite} suite
 * @returns {string[]}
 */
function failuresInSuite({ file, specs = [], suites = [] }) {
  const here = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .map(({ status, results }) => failure(file, title, results.find(({ error }) => error)?.error?.message ?? status)),
  );
  return [...here, ...suites.flatMap(failuresInSuite)];
}

/**
 * @param {string} file
 * @param {string} title
 * @param {string} [why]
 */
function failure(file, title, why = '') {
  return [path.relative(process.cwd(), file), title, why.trim().split('\n')[0]].filter(Boolean).join(' · ');
}

/**
 * The stage's verdict: no test at all, or an exit code that no test accounts for, is one failure.
 * @param {Count} count
 * @param {number} exitCode
 * @returns {Count}
 */
export function verdict({ passed, failed, failures = [] }, exitCode) {
  const unaccounted = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: unaccounted ? 1 : failed, failures };
}
