/**
 * What readers get, answered before Next: the same bytes for everybody need none of what Next does for a page. The function is Next's own bundle's
 * (`instrumentation.ts` offers it), and Next's route handlers at these addresses call it too.
 * @typedef {import('../../app/_server/published/published-answer').PublicRequest} PublicRequest
 * @typedef {import('../../app/_server/published/published-answer').PublishedAnswer} PublishedAnswer
 */

/** @returns {(request: PublicRequest) => Promise<PublishedAnswer | null>} */
function offered() {
  const found = Reflect.get(globalThis, Symbol.for('counterpoint.published'));
  if (typeof found !== 'function') throw new Error('instrumentation.ts has not offered the published pages');
  return found;
}

/** Once the application is prepared. @throws Error where nothing is offered: Next would answer all the same, ten times slower, and nobody would know. */
export function requirePublished() {
  offered();
}

/**
 * Answers a request for a published address.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {Promise<boolean>} false: it is for another address, or it failed; then Next answers, which also logs why
 */
export async function sendPublished(request, response) {
  const { method = 'GET', url = '/', headers } = request;
  const get = (/** @type {string} */ name) => {
    const value = headers[name];
    return value === undefined ? null : String(value);
  };
  const target = url.replace(/^https?:\/\/[^/?#]*/i, '');
  const answer = await offered()({ method, target, headers: { get } }).catch(() => null);
  if (!answer) return false;
  const { status, headers: named, body } = answer;
  response.writeHead(status, status === 304 ? named : { ...named, 'content-length': String(Buffer.byteLength(body)) });
  response.end(body);
  return true;
}
