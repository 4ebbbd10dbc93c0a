import path from 'node:path';
import { build } from 'esbuild';

/**
 * Before a project whose tests start worker threads: their code as one file, as the server has it. From the source each thread would translate it anew, which takes a
 * second or two of every call. Commands that tests start run from the source all the same.
 */
export default async function bundleThread(): Promise<void> {
  const outfile = path.resolve('.cache', 'thread', 'thread.cjs');
  await build({
    entryPoints: ['db/worker/thread.ts'],
    bundle: true,
    platform: 'node',
    target: 'node20',
    outfile,
    logLevel: 'error',
  });
  process.env['BUNDLED_THREAD'] = outfile;
}
