import { shellAt, shells } from '../../lib/shells.mjs';
import { offeredFunction } from './offered.mjs';
import { shellHtml } from './shell-scripts.mjs';

/** Where a shell takes what is drawn ahead of its view (`TextAhead`): the last attribute of an element, whose content it becomes. */
const MARK = ' data-ahead=""';
const BUSY = ' aria-busy="true"';
/** A shell that says that it is being loaded is better than nothing at all. */
const LONGEST_WAIT_MS = 1_000;

/**
 * Sends the review page's document with the text already in it, ahead of everything that scripts have to draw. The function that reads the text is Next's own
 * bundle's; the shell is the one that Next would send.
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<boolean>} false: it is for another page, or
 * whoever asks gets the bare shell, which is Next's
 * @throws Error where the build or the application has not what it needs: Next would answer all the same, and nobody would know
 */
export function drawnAhead() {
  const textAhead = offeredFunction('textAhead');
  const documents = new Map(shells.flatMap(({ page }) => split(page)));
  if (documents.size === 0) throw new Error(`no shell takes a text ahead of its view (${MARK})`);
  return async (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    // As it came: Next and the browser find a page by the same.
    const [path = '/'] = url.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/, 1);
    const document = documents.get(shellAt(path) ?? '');
    // Next asks for the data of a page, not for its document, with a header of its own.
    if (!document || (method !== 'GET' && method !== 'HEAD') || headers['rsc'] !== undefined) return false;
    const ahead = await inTime(response, (signal) => textAhead({ path, cookie: headers.cookie ?? null, signal }));
    if (!ahead) return false;
    for (const [name, value] of Object.entries(ahead.headers)) response.setHeader(name, value);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const html = `${document.before}${MARK} lang="${ahead.language}">${ahead.html}${document.after}`;
    response.end(method === 'HEAD' ? undefined : html);
    return true;
  };
}

/**
 * What comes of it; null when it takes too long, or whoever asked has gone.
 * @template T
 * @param {import('node:http').ServerResponse} response
 * @param {(signal: AbortSignal) => Promise<T>} ask
 * @returns {Promise<T | null>}
 */
async function inTime(response, ask) {
  const end = new AbortController();
  const late = new Promise((resolve) => end.signal.addEventListener('abort', () => resolve(null)));
  const timer = setTimeout(() => end.abort(), LONGEST_WAIT_MS);
  const gone = () => end.abort();
  response.once('close', gone);
  try {
    return await Promise.race([ask(end.signal), late]);
  } finally {
    clearTimeout(timer);
    response.off('close', gone);
  }
}

/**
 * A shell that takes a text, in two parts; with one it is not busy any more.
 * @param {string} page
 * @returns {[string, { before: string, after: string }][]}
 */
function split(page) {
  const html = shellHtml(page);
  const at = html.indexOf(MARK);
  if (at < 0) return [];
  return [[page, { before: html.slice(0, at).replace(BUSY, ''), after: html.slice(html.indexOf('</article>', at)) }]];
}
