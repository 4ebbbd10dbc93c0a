import { requireViewer } from '@/app/_server/viewer';
import { pieceHref } from '@/app/_ui/piece-places';
import { realClock } from '@/db/clock';
import { database } from '@/db/connection/open';
import { siteOf } from '@/db/read/public/site';
import { inReader } from '@/db/reader/in-reader';
import { readerLane } from '@/db/reader/reader-lane';
import { unlessHungUp } from '@/db/worker/worker-failed';
import { contentSecurityPolicy } from '@/lib/formats/html/policy';
import { words } from '@/lib/words/en/shared';

/** What readers would see if it ran as it stands now, to whoever may read the piece. Made for this request, and kept nowhere. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { actor } = await requireViewer();
  const { id } = await params;
  const without = new URL(request.url).searchParams.has('without');
  const db = database();
  const asked = { viewer: actor, pieceId: id, now: realClock.now(), site: siteOf(db), back: pieceHref(id), without };
  const html = await inReader(db, readerLane(db, id), 'preview', asked, {
    personId: actor.personId,
    signal: request.signal,
  }).catch(unlessHungUp);
  if (html === null) {
    return new Response(`${words.errors.notFound}\n`, {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    });
  }
  // The proxy's policy stands before ours on every signed-in address, so the page's one style carries its nonce.
  const nonce = request.headers.get('x-nonce');
  const page = nonce === null ? html : html.replace('<style>', `<style nonce="${nonce}">`);
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-security-policy': contentSecurityPolicy(html),
      'x-robots-tag': 'noindex',
    },
  });
}
