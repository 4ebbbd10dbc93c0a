import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, it, onTestFinished } from 'vitest';
import { guarded } from '@/app/_server/guarded';
import type * as RateLimits from '@/app/_server/rate-limits';
import { tooMuch } from '@/db/worker/too-much';
import type * as Failed from '@/db/worker/worker-failed';
import { sources } from '../house/source-files';

/** A module with all that it imports, once more: as Next bundles it for pages and again for the API. */
async function bundle<Module>(file: string): Promise<Module> {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const outfile = path.join(folder, 'bundle.mjs');
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
  await build({ entryPoints: [file], outfile, bundle: true, platform: 'node', format: 'esm', banner, logLevel: 'error' });
  return (await import(pathToFileURL(outfile).href)) as Module;
}

it('a limit is a number of seconds in every bundle, whichever of them made the counters', async () => {
  const key = Symbol.for('counterpoint.rate-limits');
  const kept: unknown = Reflect.get(globalThis, key);
  onTestFinished(() => void Reflect.set(globalThis, key, kept));
  const [pages, api] = [
    await bundle<typeof RateLimits>('app/_server/rate-limits.ts'),
    await bundle<typeof RateLimits>('app/_server/rate-limits.ts'),
  ];
  expect(pages.take).not.toBe(api.take);
  for (const [first, second] of [
    [pages, api],
    [api, pages],
  ] as const) {
    Reflect.deleteProperty(globalThis, key);
    for (let at = 0; at < first.rateLimits.compare.most; at += 1) expect(await first.take('compare', 'ada')).toBe(0);
    expect(await first.take('compare', 'ada')).toBeGreaterThan(0);
    expect(await second.take('compare', 'ada')).toBeGreaterThan(0);
  }
});

it('what a thread of another bundle fails with is known for what it is', async () => {
  const { WorkerFailed } = await bundle<typeof Failed>('db/worker/worker-failed.ts');
  expect(tooMuch(new WorkerFailed('x', 'crowded'))).toEqual({ code: 'busy' });
  const route = guarded(() => Promise.reject(new WorkerFailed('x', 'too_slow')));
  const answered = await route(new Request('http://localhost:3000/x'), { params: Promise.resolve({}) });
  expect(answered.status).toBe(503);
});

/** Classes whose instances are made by what lies on globalThis, and so by whichever bundle was there first. */
const ofAnyBundle = ['RateLimiterRes', 'RateLimiterMemory', 'WorkerFailed', 'KeptThread', 'Lane'];

it('nothing asks by instanceof for what may come from another bundle', () => {
  const asks = new RegExp(`\\binstanceof (?:${ofAnyBundle.join('|')})\\b`);
  const found = [...sources()].filter(([file, text]) => /^(?:app|db|lib)\//.test(file) && asks.test(text)).map(([file]) => file);
  expect(found).toEqual([]);
});
