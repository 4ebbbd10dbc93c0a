import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { root } from './root.mjs';

/** Scripts and styles of the build. A name holds a hash of what is in the file, so that it is never another one. */
const folder = path.join(root, '.next', 'static');
const ADDRESS = '/_next/static/';
const compress = promisify(brotliCompress);

/** @type {Record<string, string>} */
const types = { '.js': 'application/javascript; charset=UTF-8', '.css': 'text/css; charset=UTF-8' };

/** @param {string} end */
const filesWith = (end) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(end));

/** Once for every build, so that it may take its time: zlib's best leaves a quarter less than what a server can afford for each request. */
export async function compressAssets() {
  const files = Object.keys(types).flatMap(filesWith);
  for (const file of files.map((each) => path.join(folder, each)))
    await writeFile(`${file}.br`, await compress(await readFile(file)));
}

/**
 * Answers for scripts and styles with what was compressed ahead: all of it is a megabyte, so that it is kept in memory.
 * @returns {Promise<(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean>} false: it is for something else, or
 * the client does not take it so; then Next answers
 */
export async function assets() {
  // Late: packages may be installed only now.
  const { default: Negotiator } = await import('negotiator');
  const known = new Map(
    filesWith('.br').map((file) => [
      ADDRESS + file.slice(0, -'.br'.length).split(path.sep).join('/'),
      { body: readFileSync(path.join(folder, file)), type: types[path.extname(file.slice(0, -'.br'.length))] },
    ]),
  );
  const takesBrotli = (/** @type {import('node:http').IncomingHttpHeaders} */ { 'accept-encoding': accepted = '' }) =>
    new Negotiator({ headers: { 'accept-encoding': String(accepted) } }).encodings(['br'], { preferred: [] }).includes('br');
  return (request, response) => {
    const { method, url = '' } = request;
    const file = known.get(url.split('?', 1)[0] ?? '');
    if (!file || (method !== 'GET' && method !== 'HEAD') || !takesBrotli(request.headers)) return false;
    const { body, type } = file;
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': 'br',
      'content-length': body.length,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    response.end(method === 'HEAD' ? undefined : body);
    return true;
  };
}
