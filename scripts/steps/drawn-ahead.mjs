import { shellAt, shells } from '../../lib/shells.mjs';
import { pathOf } from './refusal.mjs';
import { shellHtml } from './shell-scripts.mjs';

/** Where a shell takes what is drawn ahead of its view (`TextAhead`): the last attribute of an element, whose content it becomes. */
const MARK = ' data-ahead=""';
const BUSY = ' aria-busy="true"';

/**
 * Sends the review page's document with the text already in it, ahead of everything that scripts have to draw. The function that reads the text is Next's own
 * bundle's (`instrumentation.ts` offers it); the shell is the one that Next would send.
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<boolean>} false: it is for another page, or
 * whoever asks gets the bare shell, which is Next's
 * @throws Error where the build or the application has not what it needs: Next would answer all the same, and nobody would know
 */
export function drawnAhead() {
  /** @type {(asked: { path: string, cookie: string | null }) => Promise<{ headers: Record<string, string>, language: string, html: string } | null>} */
  const textAhead = Reflect.get(globalThis, Symbol.for('counterpoint.text-ahead'));
  if (typeof textAhead !== 'function') throw new Error('instrumentation.ts has not offered the text ahead of its view');
  const documents = new Map(shells.flatMap(({ page }) => split(page)));
  if (documents.size === 0) throw new Error(`no shell takes a text ahead of its view (${MARK})`);
  return async (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const path = pathOf(url) ?? '/';
    const document = documents.get(shellAt(path) ?? '');
    // Next asks for the data of a page, not for its document, with a header of its own.
    if (!document || (method !== 'GET' && method !== 'HEAD') || headers['rsc'] !== undefined) return false;
    const ahead = await textAhead({ path, cookie: headers.cookie ?? null });
    if (!ahead) return false;
    for (const [name, value] of Object.entries(ahead.headers)) response.setHeader(name, value);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const html = `${document.before}${MARK} lang="${ahead.language}">${ahead.html}${document.after}`;
    response.end(method === 'HEAD' ? undefined : html);
    return true;
  };
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
