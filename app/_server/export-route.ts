import { exportedVersion } from '@/db/read/exported-version';
import { read } from '@/db/read/read';
import { seen } from '@/db/read/seen';
import { inWorker } from '@/db/worker/in-worker';
import { exportFileName } from '@/lib/formats/export/export-file-name';
import { exportMedia } from '@/lib/formats/export/export-media';
import { can } from '@/lib/review/permissions';
import { exportQuery } from '@/lib/review/queries';
import { admitReader } from './admit';
import { fieldErrors } from './field-errors';
import { guarded } from './guarded';
import { inTurn } from './in-turn';
import { refusedRead, requestProblem } from './problem';

/** A version as a file. It is always kept, never shown in the page, and nothing on the way stores it. */
export const exportVersion = guarded(async (request, { id, n }) => {
  const admitted = await admitReader(request);
  if (!admitted.ok) return admitted.response;
  const { actor } = admitted.viewer;
  const search = exportQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!search.success) return requestProblem(400, 'malformed', { fields: fieldErrors(search.error) });
  const pieceId = String(id);
  const found = read(actor, (reading) => {
    const version = exportedVersion(reading, { pieceId, number: Number(n) });
    const piece = version ? null : seen(reading, pieceId);
    return { version, verdict: piece && can(actor, 'see_text', piece.relation) };
  });
  const { version, verdict } = found;
  if (!version)
    return refusedRead(verdict && !verdict.allowed ? { code: 'not_allowed', reason: verdict.reason } : { code: 'not_found' });
  const { format } = search.data;
  return inTurn('export', actor.personId, async () => {
    const bytes = await inWorker('export_version', { format, version });
    const name = exportFileName(version.content.headline, version.number, format);
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': exportMedia[format],
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'content-security-policy': "default-src 'none'; sandbox",
      },
    });
  });
});
