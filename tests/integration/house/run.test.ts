import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const step = pathToFileURL(path.resolve('scripts/steps/run.mjs')).href;

/** Two programs beside each other, each of which says its process id and stays; the ids, and the process that started both. */
async function twoPrograms() {
  const stays = "console.log('id', process.pid); setInterval(() => undefined, 1000)";
  const both = `import { run } from '${step}';
    const one = () => run(process.execPath, ['--eval', ${JSON.stringify(stays)}]);
    await Promise.all([one(), one()]);
    console.log('went on');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', both], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const ids = await new Promise<number[]>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = [...said.matchAll(/id (\d+)\n/g)].map(([, id]) => Number(id));
      if (found.length === 2) resolve(found);
    });
  });
  return { child, ids, ended, said: () => said };
}

const isRunning = (id: number) => {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
};

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends every program that runs, and nothing goes on', async (signal) => {
  const { child, ids, ended, said } = await twoPrograms();
  child.kill(signal);
  await ended;
  expect(ids.filter(isRunning)).toEqual([]);
  expect(said()).not.toContain('went on');
});

test('a program that ends leaves the other to a signal', async () => {
  const { child, ids, ended, said } = await twoPrograms();
  const [first = 0, second = 0] = ids;
  process.kill(first);
  await expect.poll(() => isRunning(first)).toBe(false);
  expect(isRunning(second)).toBe(true);
  child.kill('SIGTERM');
  await ended;
  expect(isRunning(second)).toBe(false);
  expect(said()).not.toContain('went on');
});
