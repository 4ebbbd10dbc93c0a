import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { realClock } from '@/db/clock';
import { database } from '@/db/connection/open';
import { whereMakeable } from '@/db/connection/where-writable';
import { refreshAside } from '@/db/derive/refresh-aside';
import { frame } from '@/db/read/frame';
import { read } from '@/db/read/read';
import type { BuiltView, Compares, NameIn, SearchOf } from '@/db/reader/built-view';
import { type Action, can } from '@/lib/review/permissions';
import type { FrameView } from '@/lib/review/views/screen';
import { admitReader } from './admit';
import { jsonAnswer, mayHoldSecret, notModified } from './answer';
import { cachedView } from './cached-view';
import { guarded } from './guarded';
import { hasAlready } from './has-already';
import type { Handler } from './methods';
import { refusedRead, tooOften } from './problem';
import { type LimitName, take } from './rate-limits';

interface Options<Search> {
  search?: z.ZodType<Search>;
  /** What costs more than a look is counted apart for each person; null: it does not. */
  limit?: (search: Search) => LimitName | null;
  /** The row of the permission table that opens it, where the view is on no piece. */
  asks?: Action;
}

/**
 * The view of one page (`db/read/screens`, with a schema in `lib/review/views/screen`), with what stands around it. It is built in a reader thread (`cachedView`). The
 * ETag is the digest of what is sent, so that a change that a viewer may not see changes nothing for them. What is not there and what may not be seen are one answer.
 */
export function viewRoute<Name extends NameIn['screens']>(
  name: Name,
  ...[options]: Compares<'screens', Name> extends { compares: true }
    ? [Options<SearchOf<'screens', Name>> & { compares: true }]
    : [Options<SearchOf<'screens', Name>>?]
): Handler {
  const { search, limit, asks, compares }: Options<SearchOf<'screens', Name>> & { compares?: boolean } = options ?? {};
  return guarded(async (request, { id, claim }) => {
    const admitted = await admitReader(request);
    if (!admitted.ok) return admitted.response;
    const { actor } = admitted.viewer;
    const verdict = asks ? can(actor, asks) : null;
    if (verdict && !verdict.allowed) return refusedRead({ code: 'not_allowed', reason: verdict.reason });
    const { pathname, searchParams } = new URL(request.url);
    // A link may be older than what it asks for: it shows everything then.
    const parsed = search?.safeParse(withoutBlanks(searchParams));
    const wanted = (parsed?.data ?? {}) as SearchOf<'screens', Name>;

    // Before it is looked whether the view is kept: whether it had to be built again tells what others did.
    const counted = limit?.(wanted);
    const seconds = counted ? await take(counted, actor.personId) : 0;
    if (seconds > 0) return tooOften(seconds);
    await whereMakeable(() => refreshAside(database(), realClock.now()));
    const around = read(actor, frame);
    if (!around) return refusedRead({ code: 'sign_in_first' });
    const asked = { id: nameIn(id), n: Number.NaN, claim: nameIn(claim), search: wanted };
    const view = await cachedView(actor, { table: 'screens', name, pathname, asked, compares, signal: request.signal });
    if ('reason' in view) return refusedRead({ code: 'not_found' });
    return sent(request, around, view, counted ? mayHoldSecret : {});
  });
}

const nameIn = (param: string | string[] | undefined) => (typeof param === 'string' ? param : '');

/** A form sends its empty fields too. */
const withoutBlanks = (search: URLSearchParams) => Object.fromEntries([...search].filter(([, value]) => value.trim() !== ''));

/** Names the build that answers (`next.config.js`): a page of another one is loaded again. */
const build = process.env['COUNTERPOINT_BUILD'] ?? '';

function sent(request: Request, frameView: FrameView, { bytes, digest }: BuiltView, more: Record<string, string>): Response {
  const around = JSON.stringify(frameView);
  // Weak: the same view may be sent in several codings.
  const etag = `W/"${createHash('sha256').update(`${build} ${around} ${digest}`).digest('base64url')}"`;
  if (hasAlready(request.headers, etag)) return notModified(etag);
  const body = Buffer.concat([Buffer.from(`{"frame":${around},"view":`), bytes, Buffer.from('}')]);
  return jsonAnswer(200, body, { etag, 'x-build': build, ...more });
}
