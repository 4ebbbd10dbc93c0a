import { logFailure } from '@/db/logger';
import { isWorkerFailed } from '@/db/worker/worker-failed';
import { shellAt } from '@/lib/shells.mjs';
import { cachedView } from './cached-view';
import { pageHeaders } from './page-headers';
import { take } from './rate-limits';
import { viewerBySession } from './viewer';

/** The text in a page's HTML before its view arrives. */
interface Ahead {
  headers: Record<string, string>;
  /** BCP 47, of the text. */
  language: string;
  html: string;
}

/** `path`: of a review page. `cookie`: the request's header. `signal`: nobody waits for it any more. */
interface Asked {
  path: string;
  cookie: string | null;
  signal: AbortSignal;
}

/**
 * The text of a piece as the review page's document brings it, so that it can be read before a script is there (docs/decisions/0033). Read by the rules of the page's
 * own view. null: nobody is signed in, or they may not read it, or it failed; then the shell goes out bare, and its view says the rest.
 */
export async function textAhead({ path, cookie, signal }: Asked): Promise<Ahead | null> {
  try {
    const viewer = await viewerBySession(cookie);
    if (!viewer || (await take('view', viewer.actor.personId)) > 0) return null;
    const [, , id = ''] = path.split('/');
    const asked = { id, n: Number.NaN, claim: '', search: null };
    const built = await cachedView(viewer.actor, { table: 'documents', name: 'text', pathname: path, asked, signal });
    if ('reason' in built) return null;
    const text = JSON.parse(new TextDecoder().decode(built.bytes)) as Pick<Ahead, 'language' | 'html'>;
    // Never cached: after signing out, going back in this browser must not show the text.
    return { ...text, headers: { ...pageHeaders(shellAt(path)), 'cache-control': 'private, no-store' } };
  } catch (error) {
    // A thread that is crowded or too slow says so for the page's view, which asks the same.
    if (!isWorkerFailed(error)) logFailure({ path: 'text ahead' }, error);
    return null;
  }
}
