import { realClock } from '@/db/clock';
import { database } from '@/db/connection/open';
import { siteOf } from '@/db/read/public/site';
import { inReader } from '@/db/reader/in-reader';
import { readerLane } from '@/db/reader/reader-lane';
import { isHungUp } from '@/db/worker/worker-failed';
import { contentSecurityPolicy } from '@/lib/formats/html/content-security-policy';
import type { Actor } from '@/lib/review/facts';
import { wordsIn } from '@/lib/words/catalogues';
import { refusals } from '@/lib/words/en/refusals';
import { words } from '@/lib/words/en/shared';
import { languageAccepted } from './language-accepted';

/** What readers would see if it ran as it stands now, to whoever may read the piece. Made for this request, and kept nowhere. `back`: the desk's page of the piece. */
export async function previewAnswer(request: Request, viewer: Actor, pieceId: string, back: string): Promise<Response> {
  const without = new URL(request.url).searchParams.has('without');
  const db = database();
  const asked = { viewer, pieceId, now: realClock.now(), site: siteOf(db), back, without };
  const { personId } = viewer;
  const t = wordsIn(languageAccepted(request.headers));
  try {
    const html = await inReader(db, readerLane(db, pieceId), 'preview', asked, { personId, signal: request.signal });
    return html === null ? plain(404, t(words).errors.notFound) : page(request, html);
  } catch (error) {
    // Nobody reads the answer: the page may well be there.
    if (isHungUp(error)) return plain(503, t(refusals).busy({ code: 'busy' }));
    throw error;
  }
}

const plain = (status: 404 | 503, text: string) =>
  new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });

function page(request: Request, html: string): Response {
  // The proxy's policy stands before ours on every signed-in address, so the page's one style carries its nonce.
  const nonce = request.headers.get('x-nonce');
  return new Response(nonce === null ? html : html.replace('<style>', `<style nonce="${nonce}">`), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-security-policy': contentSecurityPolicy(html),
      'x-robots-tag': 'noindex',
    },
  });
}
