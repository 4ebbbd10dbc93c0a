import { constants } from 'node:zlib';
import { pathOf } from './refusal.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/** A page or an answer of the API is made for one request. Quality 1 leaves 60 kB of JSON a fifteenth larger than quality 4, in a third of its time. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 18 } };

/**
 * Compresses what Next answers, in zlib's threads, as the client accepts it; docs/decisions/0024-published-bytes.md says what is left as it is. Packages are
 * imported late: they may be installed only now.
 * @returns {Promise<(request: Request, response: Response) => void>} to be called before the application has the request
 */
export async function compressor() {
  const { default: compression } = await import('compression');
  const { default: onHeaders } = await import('on-headers');
  /** @type {(request: Request, response: Response) => boolean} */
  const filter = (request, response) => {
    // Next appends where it could set, so that Node has a list of one type, which compression takes for none.
    const type = response.getHeader('content-type');
    if (Array.isArray(type)) response.setHeader('content-type', type.join(', '));
    // Sign-in pages and answers hold the token against forged forms, beside an address that a stranger chooses (BREACH).
    return !pathOf(request.url ?? '/')?.startsWith('/api/auth/') && compression.filter(request, response);
  };
  const compress = compression({ filter, brotli });
  return (request, response) => {
    // Called after compression's own listener, which is added later. One tag for all codings is a weak one (RFC 9110, §8.8.1).
    onHeaders(response, () => {
      const tag = String(response.getHeader('etag') ?? '');
      if (response.hasHeader('content-encoding') && tag.startsWith('"')) response.setHeader('etag', `W/${tag}`);
    });
    // If-None-Match compares weakly (§13.1.2): handlers get the tag that they gave.
    const known = request.headers['if-none-match'];
    if (known !== undefined) request.headers['if-none-match'] = known.replaceAll('W/"', '"');
    compress(request, response, () => undefined);
    sendJsonWhole(response);
    response.once('close', () => release(response));
  };
}

/**
 * Next writes an answer's only part without saying that it is the only one, and flushes its headers before. JSON is held until the end, or the second part: so that
 * it has a length, and a small one is not compressed.
 * @param {Response} response
 */
function sendJsonWhole(response) {
  const [write, end, flushHeaders] = [
    response.write.bind(response),
    response.end.bind(response),
    response.flushHeaders.bind(response),
  ];
  /** @type {Uint8Array | string | null} */
  let held = null;
  const holds = () =>
    !response.headersSent && /^application\/(?:[\w.]+\+)?json\b/.test(String(response.getHeader('content-type') ?? ''));
  response.flushHeaders = () => {
    if (!holds()) flushHeaders();
  };
  const passOn = () => {
    const part = held;
    held = null;
    if (part !== null) Reflect.apply(write, response, [part]);
  };
  response.write = (/** @type {unknown[]} */ ...written) => {
    const [part] = written;
    if (held === null && written.length === 1 && holds() && (typeof part === 'string' || part instanceof Uint8Array)) {
      held = part;
      return true;
    }
    passOn();
    return Reflect.apply(write, response, written);
  };
  response.end = (/** @type {unknown[]} */ ...written) => {
    if (held === null || written.length > 0) {
      passOn();
      return Reflect.apply(end, response, written);
    }
    response.setHeader('content-length', String(Buffer.byteLength(held)));
    return Reflect.apply(end, response, [held]);
  };
}

/**
 * A client that goes away leaves its compressing stream behind, and with it memory that only the garbage collector knows of.
 * @param {Response} response compression answers `on('drain')` with its stream, where it has one
 */
function release(response) {
  const stream = response.on('drain', () => undefined);
  if (stream !== response) stream.destroy();
}
