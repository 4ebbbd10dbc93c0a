import path from 'node:path';
import { build } from 'esbuild';

/**
 * Before a project whose tests start worker threads: their code as one file for each kind, as the server has it. From the source each thread would translate it anew, which takes a
 * second or two of every call. Commands that tests start run from the source all the same.
 */
export default async function bundleThread(): Promise<void> {
  process.env['BUNDLED_THREAD'] = await bundled('db/worker/thread.ts');
  process.env['BUNDLED_READER'] = await bundled('db/reader/thread.ts');
}

async function bundled(file: string): Promise<string> {
  const outfile = path.resolve('.cache', path.dirname(file), 'thread.cjs');
  // Native addons cannot be bundled.
  const external = ['better-sqlite3', '@node-rs/argon2', 'pino'];
  await build({ entryPoints: [file], bundle: true, platform: 'node', target: 'node20', outfile, external, logLevel: 'error' });
  return outfile;
}
