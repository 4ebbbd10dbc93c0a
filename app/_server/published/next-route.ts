import { answerPublished } from './answer-published';
import { notFound } from './not-found';

/**
 * The same function as a route handler of Next, for `next dev`; in a built server `scripts/steps/published.mjs` has answered before. Next names codings itself and
 * drops the name of any other, so it gets plain bytes.
 */
export async function GET(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  headers.delete('accept-encoding');
  const asked = { method: request.method, target: pathname + search, headers };
  const {
    status,
    headers: named,
    body,
  } = (await answerPublished(asked)) ?? (await notFound({ headers, search: new URLSearchParams(), name: '' }));
  return new Response(status === 304 ? null : body, { status, headers: named });
}
