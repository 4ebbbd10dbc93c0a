import { realClock } from '@/db/clock';
import { database } from '@/db/connection/open';
import { read } from '@/db/read/read';
import { versionRows } from '@/db/read/versions';
import { visiblePiece } from '@/db/read/visible-piece';
import { inReader } from '@/db/reader/in-reader';
import { exportMedia } from '@/lib/formats/export/export-media';
import { can } from '@/lib/review/permissions';
import { exportQuery } from '@/lib/review/queries';
import { admitReader } from './admit';
import { fieldErrors } from './field-errors';
import { guarded } from './guarded';
import { refusedRead, requestProblem } from './problem';
import { withinWorkLimit } from './work-limit';

/** A version as a file, made in a reader thread. It is always kept, never shown in the page, and nothing on the way stores it. */
export const exportVersion = guarded(async (request, { id, n }) => {
  const admitted = await admitReader(request);
  if (!admitted.ok) return admitted.response;
  const { actor } = admitted.viewer;
  const search = exportQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!search.success) return requestProblem(400, 'malformed', { fields: fieldErrors(search.error) });
  const [pieceId, number] = [String(id), Number(n)];
  // A piece that the viewer may not see does not count against the limit.
  const { isThere, verdict } = read(actor, (reading) => {
    const piece = visiblePiece(reading, pieceId);
    return {
      isThere: versionRows(reading, pieceId).some((version) => version.number === number),
      verdict: piece && can(actor, 'see_text', piece.relation),
    };
  });
  if (verdict && !verdict.allowed) return refusedRead({ code: 'not_allowed', reason: verdict.reason });
  if (!verdict || !isThere) return refusedRead({ code: 'not_found' });
  const { format } = search.data;
  return withinWorkLimit('export', actor.personId, async () => {
    const asked = { viewer: actor, pieceId, number, format, now: realClock.now() };
    const file = await inReader(database(), 'slow', 'export', asked, { personId: actor.personId, signal: request.signal });
    if (!file) return refusedRead({ code: 'not_found' });
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        'content-type': exportMedia[format],
        'content-disposition': `attachment; filename="${file.name}"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'content-security-policy': "default-src 'none'; sandbox",
      },
    });
  });
});
