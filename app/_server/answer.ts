/** Signed-in answers are never stored anywhere, and never guessed to be another type. */
const headersOfAll = {
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

/** A JSON answer with the headers that every answer of the API has. */
export function answer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headersOfAll, ...headers },
  });
}
