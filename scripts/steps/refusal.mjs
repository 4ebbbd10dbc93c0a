const KNOWN = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];
const READS = ['GET', 'HEAD'];

/**
 * The status of what no handler of the application is for, or null. It is answered before the application has it, so that its body is never read: Next holds the
 * body of a POST to any page in memory, as a server action might want it, and there are none.
 * @param {{ method?: string | undefined, url?: string | undefined }} request
 * @returns {{ status: 400 | 404 | 405, headers?: Record<string, string> } | null}
 */
export function refusalOf({ method = 'GET', url = '/' }) {
  const path = pathOf(url);
  // Next answers an address that cannot be decoded with 500, and so does it a method that is unknown to `fetch` (TRACE).
  if (path === null) return { status: 400 };
  const allowed = /^\/api\/(?:v1|auth)\//.test(path) ? KNOWN : READS;
  if (!allowed.includes(method)) return { status: 405, headers: { allow: allowed.join(', ') } };
  // What Next shows for its own failures is no address.
  return path === '/_global-error' ? { status: 404 } : null;
}

/**
 * The decoded path of a request's target, which may be a whole address (RFC 9112, §3.2.2). null: it is no percent-encoded UTF-8 (RFC 3986, §2.1).
 * @param {string} url
 */
export function pathOf(url) {
  const [path = ''] = url.replace(/^https?:\/\/[^/?#]*/i, '').split('?');
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
