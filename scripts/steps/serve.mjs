import { createServer } from 'node:http';
import { assets } from './assets.mjs';
import { compressor } from './compress.mjs';
import { drawnAhead } from './drawn-ahead.mjs';
import { takenPort } from './free-port.mjs';
import { frontOf } from './front.mjs';
import { offeredFunction } from './offered.mjs';
import { onStop } from './on-stop.mjs';
import { sendPublished } from './published.mjs';
import { root } from './root.mjs';
import { shellScripts } from './shell-scripts.mjs';
import { Stop } from './stop.mjs';
import { turns } from './turns.mjs';

/** Requests in flight get this long after a signal; ten seconds is what supervisors allow in all. */
const GRACE_MS = 8_000;

/** A request's head comes at once; its body has `front.mjs`'s time, and two minutes in all. Node looks every five seconds. */
const timeouts = { headersTimeout: 15_000, requestTimeout: 120_000, connectionsCheckingInterval: 5_000 };

/**
 * Serves the production build in this process, on every host of `hosts` that this machine has.
 * Not `next start`: that listens on one address only, so that `localhost` would answer on IPv4 or on IPv6 but not on both.
 * @param {{ port: number, hosts: string[], baseUrl: string, trustedProxies: string[] }} settings
 */
export async function serve({ port, hosts, baseUrl, trustedProxies }) {
  const receive = await frontOf({ https: baseUrl.startsWith('https:'), trustedProxies });
  // For `proxy.ts`, which has no part in the build.
  process.env.COUNTERPOINT_SHELL_SCRIPTS = JSON.stringify(shellScripts());
  const compress = await compressor();
  const sendAsset = await assets();
  const { default: next } = await import('next');
  const app = next({ dev: false, dir: root, hostname: 'localhost', port });
  await app.prepare();
  offeredFunction('answerPublished');
  const sendAhead = drawnAhead();
  const handle = app.getRequestHandler();
  const turn = turns();
  const answer = async (
    /** @type {import('node:http').IncomingMessage} */ request,
    /** @type {import('node:http').ServerResponse} */ response,
  ) => {
    if (await sendPublished(request, response)) return;
    await turn();
    // Whoever asked has hung up.
    if (response.destroyed) return;
    compress(request, response);
    if (await sendAhead(request, response)) return;
    await handle(request, response);
  };
  /** @type {import('node:http').Server[]} */
  const servers = [];
  for (const host of hosts) {
    // Longer than proxies and browsers keep a connection: else they reuse one that is just being closed.
    const server = createServer({ ...timeouts, keepAliveTimeout: 75_000 }, (request, response) => {
      if (!receive(request, response)) return;
      if (sendAsset(request, response)) return;
      answer(request, response).catch((/** @type {unknown} */ error) => {
        console.error(error);
        response.destroy();
      });
    });
    if (await listens(server, port, host)) servers.push(server);
  }
  if (servers.length === 0) throw new Stop(`This machine cannot listen on ${hosts.join(' or ')}.`);
  stopOnSignal(servers, () => app.close());
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>} false when this machine lacks the address
 */
function listens(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(false);
      else reject(error.code === 'EADDRINUSE' ? new Stop(takenPort(port)) : error);
    });
    server.listen({ port, host, ipv6Only: host === '::1' }, () => resolve(true));
  });
}

/**
 * First signal: no new connections, requests in flight are answered, the database is closed, exit code 0. Second signal: at once.
 * @param {import('node:http').Server[]} servers
 * @param {() => Promise<void>} closeApp
 */
function stopOnSignal(servers, closeApp) {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    console.log('\nStopping …');
    setTimeout(() => process.exit(0), GRACE_MS + 1_000).unref();
    setTimeout(() => servers.forEach((server) => server.closeAllConnections()), GRACE_MS).unref();
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    await closeApp();
    await closeDatabases();
    process.exit(0);
  };
  onStop(() => void stop());
}

/** The last connection to close folds the write-ahead log into the file. */
async function closeDatabases() {
  /** @type {Record<string, { thread: { end(): Promise<void> } }> | undefined} */
  const readers = Reflect.get(globalThis, Symbol.for('counterpoint.readers'));
  await Promise.all(Object.values(readers ?? {}).map(({ thread }) => thread.end()));
  /** @type {Map<string, { $client: { close(): void } }> | undefined} */
  const open = Reflect.get(globalThis, Symbol.for('counterpoint.db'));
  open?.forEach((db) => db.$client.close());
}
