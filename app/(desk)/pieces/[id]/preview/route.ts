import { requireViewer } from '@/app/_server/viewer';
import { edition } from '@/db/read/edition';
import { siteOf } from '@/db/read/public/site';
import { read } from '@/db/read/read';
import { contentSecurityPolicy } from '@/lib/formats/html/policy';
import { previewPage } from '@/lib/formats/html/reader-page';
import { words } from '@/lib/words';

/** What readers would see if it ran as it stands now, to whoever may read the piece. Made for this request, and kept nowhere. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { actor } = await requireViewer();
  const { id } = await params;
  const without = new URL(request.url).searchParams.has('without');
  const html = read(actor, (reading) => {
    const view = edition(reading, id);
    return view && previewPage(view.content, { site: siteOf(reading.tx), now: reading.now, without });
  });
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
