import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { requireBrowser } from '../browser.mjs';
import { buildIfNeeded } from './build.mjs';
import { countPlaywright, countVitest, verdict } from './count.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** @typedef {import('./count.mjs').Count} Count */

const reports = path.join(root, '.cache', 'reports');

/**
 * The stages of `npm test`, in order, the quick ones first; those of `withoutDatabase` come before all where packages are still to be installed.
 * @type {Record<string, () => Promise<Count>>}
 */
export const stages = {
  types: async () => {
    // Next's own declarations (CSS modules, route parameters) are made, not committed.
    const generated = await bin('next/dist/bin/next', ['typegen'], { ...process.env, NEXT_TELEMETRY_DISABLED: '1' });
    return countOf(generated || (await bin('typescript/bin/tsc', ['--noEmit', '-p', '.'])));
  },
  lint: async () => {
    const lint = await bin('oxlint/bin/oxlint', []);
    const format = await bin('@biomejs/biome/bin/biome', ['check', '.']);
    // Files, exports and packages that nobody uses (knip.json).
    const unused = await bin('knip/bin/knip.js', ['--no-progress']);
    return countOf(lint || format || unused);
  },
  unit: () => vitest('unit'),
  properties: () => vitest('properties'),
  integration: () => vitest('integration'),
  build: async () => {
    await buildIfNeeded();
    return countOf(0);
  },
  browser: async () => {
    await requireBrowser();
    const file = freshReport('browser');
    /** @type {NodeJS.ProcessEnv} */
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
    const code = await bin('@playwright/test/cli.js', ['test'], env);
    return verdict(countPlaywright(file), code);
  },
};

/** Stages that open no database: they can go while its library is compiled. */
export const withoutDatabase = ['types', 'lint', 'build'];

/**
 * Stages that take too long for every day: `npm run test:hard`. A short form of each belongs to the stages above.
 * @type {Record<string, () => Promise<Count>>}
 */
export const longStages = { hard: () => vitest('hard') };

/** @param {string} project */
async function vitest(project) {
  const file = freshReport(project);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await bin('vitest/vitest.mjs', ['run', '--project', project, ...reporters]);
  return verdict(countVitest(file), code);
}

/**
 * @param {number} exitCode
 * @returns {Count}
 */
const countOf = (exitCode) => (exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * A tool by its file, so that nothing hangs on the PATH or on npx.
 * @param {string} script
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function bin(script, args, env = process.env) {
  return run(process.execPath, [path.join(root, 'node_modules', script), ...args], { env });
}

/**
 * Where a stage's report goes; the last run's is gone.
 * @param {string} stage
 */
function freshReport(stage) {
  mkdirSync(reports, { recursive: true });
  const file = path.join(reports, `${stage}.json`);
  rmSync(file, { force: true });
  return file;
}
