/** Signed-in answers are never stored anywhere, and never guessed to be another type. */
const headersOfAll = {
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

/**
 * For an answer with a secret in it beside words that a stranger can choose: a token that is shown once, or a search, which repeats its words beside private
 * headlines. Nobody on its way compresses it, so that its length says nothing of the secret (BREACH).
 */
export const mayHoldSecret = { 'cache-control': 'private, no-store, no-transform' };

/** A JSON answer with the headers that every answer of the API has. */
export const answer = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  jsonAnswer(status, JSON.stringify(body), headers);

/** The same of what is JSON already; bytes: in UTF-8. */
export const jsonAnswer = (
  status: number,
  json: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Response =>
  new Response(json, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headersOfAll, ...headers },
  });

/** The client has it. */
export const notModified = (etag: string): Response => new Response(null, { status: 304, headers: { ...headersOfAll, etag } });
