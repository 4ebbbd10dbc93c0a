import { guard } from './guard';
import type { PublicRequest, PublishedAnswer, PublishedRoute } from './published-answer';
import { atomFeedRoute, jsonFeedRoute } from './routes/feeds';
import { fontRoute } from './routes/font';
import { frontPageRoute } from './routes/front-page';
import { howWeReviewRoute } from './routes/how-we-review';
import { readerPageRoute } from './routes/reader-page';
import { recordFileRoute } from './routes/record-file';
import { recordPageRoute } from './routes/record-page';

/** Every published address. `uncounted`: a page brings it along, so that no reader's limit is spent on it. */
export const publishedRoutes: readonly { path: string; answer: PublishedRoute; uncounted?: true }[] = [
  { path: '/', answer: frontPageRoute },
  { path: '/read/:name', answer: readerPageRoute },
  { path: '/read/:name/record', answer: recordPageRoute },
  { path: '/read/:name/record.json', answer: recordFileRoute },
  { path: '/feed.xml', answer: atomFeedRoute },
  { path: '/feed.json', answer: jsonFeedRoute },
  { path: '/fonts/:name', answer: fontRoute, uncounted: true },
  { path: '/how-we-review', answer: howWeReviewRoute },
];

/** What stands in the place of `:name`, '' where the address has none; null: another address. */
function nameIn(path: string, pathname: string): string | null {
  const [before = '', after] = path.split(':name');
  if (after === undefined) return path === pathname ? '' : null;
  if (!pathname.startsWith(before) || !pathname.endsWith(after)) return null;
  const name = pathname.slice(before.length, pathname.length - after.length);
  return name === '' || name.includes('/') ? null : name;
}

/**
 * What readers get, the same bytes for everybody, signed in or not: no cookie is looked at. null where the address is none of theirs, or is not written as it
 * should be (`//read`, `/read/..`): what becomes of that is Next's affair.
 */
export async function answerPublished(request: PublicRequest): Promise<PublishedAnswer | null> {
  const url = addressOf(request);
  if (!url) return null;
  for (const { path, answer, uncounted } of publishedRoutes) {
    const written = nameIn(path, url.pathname);
    if (written === null) continue;
    const asked = { headers: request.headers, search: url.searchParams, name: decodeURIComponent(written) };
    return uncounted ? answer(asked) : guard(request, () => answer(asked));
  }
  return null;
}

function addressOf({ method, target }: PublicRequest): URL | null {
  if ((method !== 'GET' && method !== 'HEAD') || !URL.canParse(target, 'http://localhost')) return null;
  const url = new URL(target, 'http://localhost');
  return url.pathname === target.split(/[?#]/)[0] ? url : null;
}
