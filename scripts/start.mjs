import path from 'node:path';
import { buildIfNeeded } from './steps/build.mjs';
import { requireWritable } from './steps/data-dir.mjs';
import { requireFreePort } from './steps/free-port.mjs';
import { installIfNeeded } from './steps/install.mjs';
import { requireNode } from './steps/node-version.mjs';
import { onStop } from './steps/on-stop.mjs';
import { holdAlone } from './steps/one-server.mjs';
import { outliveLog } from './steps/outlive-log.mjs';
import { root } from './steps/root.mjs';
import { run } from './steps/run.mjs';
import { keptSecret } from './steps/secret.mjs';
import { serve } from './steps/serve.mjs';
import { readSettings } from './steps/settings.mjs';
import { keepHeapSmall } from './steps/small-heap.mjs';
import { runEntry } from './steps/stop.mjs';

// `npm start`: everything from a fresh copy to a running newsroom. What can be refused is refused before anything is touched, and
// nothing here imports a package before the packages are installed.
await runEntry(async () => {
  requireNode();
  outliveLog();
  onStop();
  process.chdir(root);
  const settings = readSettings(process.env);
  await requireFreePort(settings.port, settings.hosts);
  requireWritable(settings.dataDir);
  await installIfNeeded();
  await holdAlone(settings.dataDir);
  await buildIfNeeded();
  Object.assign(process.env, {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(settings.port),
    DEMO: settings.demo ? '1' : '',
    DATA_DIR: settings.dataDir,
    BASE_URL: settings.baseUrl,
    NEXTAUTH_URL: settings.baseUrl,
  });
  // Drafts, addresses and keys: what is made in the data folder is for its owner only.
  process.umask(0o077);
  const prepared = await run(process.execPath, ['--import', 'tsx', path.join('scripts', 'prepare.ts')]);
  if (prepared !== 0) process.exit(1);
  const secret = settings.secret ?? keptSecret(settings.dataDir);
  Object.assign(process.env, { AUTH_SECRET: secret, NEXTAUTH_SECRET: secret });
  keepHeapSmall();
  await serve(settings);
  console.log(`\nCounterpoint is at ${settings.baseUrl} (stop it with Ctrl-C)`);
});
