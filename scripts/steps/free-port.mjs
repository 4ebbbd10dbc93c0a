import { createServer } from 'node:net';
import { Stop } from './stop.mjs';

/**
 * Refuses a port that somebody listens on. A family that this machine lacks (often IPv6 in a container) is passed over.
 * @param {number} port
 * @param {string[]} hosts
 */
export async function requireFreePort(port, hosts) {
  for (const host of hosts) {
    const code = await tryToListen(port, host);
    if (code === 'EADDRINUSE') throw new Stop(takenPort(port));
    if (code === 'EACCES') throw new Stop(`This account may not listen on port ${port}: choose one above 1023 with PORT.`);
    if (code && hosts.length === 1) throw new Stop(`This machine cannot listen on HOST ${host} (${code}).`);
  }
}

/** @param {number} port */
export function takenPort(port) {
  return `Port ${port} is taken: stop what listens there, or choose another one, for example PORT=${port < 65535 ? port + 1 : port - 1} npm start.`;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} the error's code
 */
function tryToListen(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message));
    probe.listen({ port, host, exclusive: true, ipv6Only: host === '::1' }, () => probe.close(() => resolve(undefined)));
  });
}
