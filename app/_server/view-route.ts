import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { changedNumber } from '@/db/changed';
import { frame } from '@/db/read/frame';
import { type Reading, read } from '@/db/read/read';
import { admitReader } from './admit';
import { jsonAnswer, notModified } from './answer';
import { fieldErrors } from './field-errors';
import { guarded } from './guarded';
import { type KeptView, keepView, keptView } from './kept-views';
import type { Handler } from './methods';
import { refusedRead, requestProblem } from './problem';

interface Asked<Search> {
  /** What the address names; '' where it names nothing. */
  id: string;
  search: Search;
}
interface Options<Search, Found> {
  search?: z.ZodType<Search>;
  /** What takes long of the view, made from what was read after the snapshot has ended. */
  finish?: (found: NonNullable<Found>) => Promise<unknown>;
}

/**
 * The view of one page (`lib/review/views/screen`), with what stands around it. It is built once per viewer and address until something changes that it can
 * show (`changedNumber`) or a moment comes that it names. The ETag is the digest of what is sent, so that a change that a viewer may not see changes nothing for
 * them. What is not there and what may not be seen are one answer.
 */
export function viewRoute<Search = undefined, Found = unknown>(
  load: (reading: Reading, asked: Asked<Search>) => Found,
  { search, finish }: Options<Search, Found> = {},
): Handler {
  return guarded(async (request, { id }) => {
    const admitted = await admitReader(request);
    if (!admitted.ok) return admitted.response;
    const { actor } = admitted.viewer;
    const { pathname, searchParams } = new URL(request.url);
    const parsed = search?.safeParse(Object.fromEntries(searchParams));
    if (parsed && !parsed.success) return requestProblem(400, 'malformed', { fields: fieldErrors(parsed.error) });
    const asked = { id: typeof id === 'string' ? id : '', search: parsed?.data as Search };
    const name = `${actor.personId} ${actor.via} ${pathname} ${JSON.stringify(asked.search)}`;
    const found = read(
      actor,
      (reading) => {
        const around = frame(reading);
        const changed = changedNumber(reading.tx, asked.id === '' ? null : asked.id);
        const now = Date.parse(reading.now);
        const kept = keptView(name, changed, now);
        return { around, changed, now, kept, loaded: kept ? null : (load(reading, asked) ?? null) };
      },
      { fresh: true },
    );
    if (!found.around) return refusedRead({ code: 'sign_in_first' });
    const view = found.kept ?? (await built(found));
    if (!view) return refusedRead({ code: 'not_found' });
    return sent(request, JSON.stringify(found.around), view);

    async function built({ loaded, changed, now }: typeof found): Promise<KeptView | null> {
      if (loaded === null) return null;
      return keepView(name, changed, now, finish ? await finish(loaded as NonNullable<Found>) : loaded);
    }
  });
}

function sent(request: Request, around: string, { json, digest }: KeptView): Response {
  // Weak: the same view may be sent in several codings.
  const etag = `W/"${createHash('sha256').update(around).update(digest).digest('base64url')}"`;
  return request.headers.get('if-none-match') === etag
    ? notModified(etag)
    : jsonAnswer(200, `{"frame":${around},"view":${json}}`, { etag });
}
