import { offeredFunction } from './offered.mjs';

/**
 * Answers a request for a published address before Next: the same bytes for everybody need none of what Next does for a page. The function is Next's own bundle's, and
 * Next's route handlers at these addresses call it too.
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
  const answer = await offeredFunction('answerPublished')({ method, target, headers: { get } }).catch(() => null);
  if (!answer) return false;
  const { status, headers: named, body } = answer;
  response.writeHead(status, status === 304 ? named : { ...named, 'content-length': String(Buffer.byteLength(body)) });
  response.end(body);
  return true;
}
