import { type ResourceLimits, Worker } from 'node:worker_threads';

/** A thread of a script or a test. `bundle`: the same as one file, which tests make themselves (tests/support/bundle-thread.ts). */
export function startedFromSource(source: URL, bundle: string | undefined, resourceLimits: ResourceLimits): Worker {
  if (bundle) return new Worker(bundle, { execArgv: [], env: {}, resourceLimits });
  // `--import tsx` does not reach into threads on Node 20.
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(source.href)}); })`;
  return new Worker(start, { eval: true, execArgv: [], env: {}, resourceLimits });
}
