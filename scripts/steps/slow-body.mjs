/** A body has this much time, and each `BYTES_PER_SECOND` add a second, up to the same time again: enough for a telephone on a bad line, not for a program that holds connections open. */
const GRACE_MS = 20_000;
const BYTES_PER_SECOND = 2_000;
const LOOK_EVERY_MS = 1_000;
/** Time for the rest of a body that was answered already, so that its sender can read the answer. */
const LINGER_MS = 2_000;

/**
 * Ends a request whose body comes in too slowly, with 408: else a handful of slow senders hold the server's connections. What came fast at first buys no more
 * than `graceMs` later. A body that was answered before its end (413, 405, 401) ends soon after the answer.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ graceMs?: number, bytesPerSecond?: number, lookEveryMs?: number, lingerMs?: number }} pace
 */
export function endSlowBody(
  request,
  response,
  { graceMs = GRACE_MS, bytesPerSecond = BYTES_PER_SECOND, lookEveryMs = LOOK_EVERY_MS, lingerMs = LINGER_MS } = {},
) {
  const { socket } = request;
  if (request.headers['transfer-encoding'] === undefined && !(Number(request.headers['content-length']) > 0)) return;
  let left = graceMs;
  let seen = { at: Date.now(), bytes: socket.bytesRead };
  const timer = setInterval(() => {
    if (request.complete) return clearInterval(timer);
    const now = { at: Date.now(), bytes: socket.bytesRead };
    const bought = ((now.bytes - seen.bytes) / bytesPerSecond) * 1_000;
    left = Math.min(graceMs, left + bought) - (now.at - seen.at);
    seen = now;
    if (left >= 0) return undefined;
    clearInterval(timer);
    if (response.headersSent) return socket.destroy();
    response.writeHead(408, { connection: 'close', 'content-length': '0' });
    return response.end(() => socket.destroy());
  }, lookEveryMs);
  timer.unref();
  // Of the request, not of its socket: a kept-alive one carries many.
  request.once('close', () => clearInterval(timer));
  response.once('finish', () => {
    if (request.complete) return;
    setTimeout(() => request.complete || socket.destroy(), lingerMs).unref();
  });
}
