/** So long a body may take whatever its size, and so many bytes a second it must bring after that: a telephone on a bad line does, a program that holds connections open does not. */
const GRACE_MS = 20_000;
const BYTES_PER_SECOND = 2_000;
const LOOK_EVERY_MS = 1_000;

/**
 * Ends a request whose body comes in too slowly, with 408: else a handful of slow senders hold the server's connections.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ graceMs?: number, bytesPerSecond?: number, lookEveryMs?: number }} pace
 */
export function endSlowBody(
  request,
  response,
  { graceMs = GRACE_MS, bytesPerSecond = BYTES_PER_SECOND, lookEveryMs = LOOK_EVERY_MS } = {},
) {
  const { socket } = request;
  if (request.headers['transfer-encoding'] === undefined && !(Number(request.headers['content-length']) > 0)) return;
  const began = Date.now();
  const before = socket.bytesRead;
  const timer = setInterval(() => {
    if (request.complete || request.destroyed) return clearInterval(timer);
    const allowed = graceMs + ((socket.bytesRead - before) / bytesPerSecond) * 1_000;
    if (Date.now() - began <= allowed) return undefined;
    clearInterval(timer);
    if (response.headersSent) return socket.destroy();
    response.writeHead(408, { connection: 'close', 'content-length': '0' });
    return response.end(() => socket.destroy());
  }, lookEveryMs);
  timer.unref();
  // Of the request, not of its socket: a kept-alive one carries many.
  request.once('close', () => clearInterval(timer));
}
