import { installIfNeeded } from './steps/install.mjs';
import { requireNode } from './steps/node-version.mjs';
import { onStop } from './steps/on-stop.mjs';
import { root } from './steps/root.mjs';
import { longStages, stages, withoutDatabase } from './steps/stages.mjs';
import { runEntry, Stop } from './steps/stop.mjs';

// `npm test [stage …] [--runs=N]`: the whole truth, or the stages named. It goes on after a failure, so that one run tells everything.
await runEntry(async () => {
  requireNode();
  // Until everything has passed: a run that is broken off is no success.
  process.exitCode = 1;
  onStop();
  process.chdir(root);
  const runs = process.argv.find((each) => each.startsWith('--runs='));
  if (runs) process.env.CP_RUNS = runs.slice('--runs='.length);

  /** @type {string[]} */
  const lines = [];
  /** @type {string[]} */
  const failures = [];
  let passed = 0;
  let failed = 0;
  const go = async (/** @type {string} */ name) => {
    console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
    const began = Date.now();
    const count = await { ...stages, ...longStages }[name]?.().catch(failure);
    passed += count?.passed ?? 0;
    failed += count?.failed ?? 1;
    failures.push(...(count?.failures ?? []));
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    lines.push(`${name.padEnd(12)} ${seconds.padStart(7)} s  ${count?.passed ?? 0} passed, ${count?.failed ?? 1} failed`);
  };
  const left = new Set(wantedStages());
  await installIfNeeded(async () => {
    for (const name of withoutDatabase) if (left.delete(name)) await go(name);
  });
  for (const name of left) await go(name);
  // Once more at the end: who sees only the last lines of a run sees what failed.
  if (failures.length > 0) console.log(`\nWhat failed:\n${failures.slice(0, 50).join('\n')}`);
  console.log(`\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});

function wantedStages() {
  const named = process.argv.slice(2).filter((each) => !each.startsWith('--'));
  const unknown = named.find((each) => !(each in stages || each in longStages));
  if (unknown) throw new Stop(`There is no stage "${unknown}"; the stages are ${Object.keys(stages).join(', ')}.`);
  return named.length > 0 ? named : Object.keys(stages);
}

/**
 * @param {unknown} error
 * @returns {import('./steps/count.mjs').Count}
 */
function failure(error) {
  console.error(error instanceof Stop ? error.message : error);
  return { passed: 0, failed: 1 };
}
