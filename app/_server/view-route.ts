import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { changedNumber } from '@/db/changed';
import { frame } from '@/db/read/frame';
import { type Reading, read } from '@/db/read/read';
import { type Action, can } from '@/lib/review/permissions';
import type { FrameView } from '@/lib/review/views/screen';
import { admitReader } from './admit';
import { jsonAnswer, mayHoldSecret, notModified } from './answer';
import { guarded } from './guarded';
import { type KeptView, keepView, keptView } from './kept-views';
import type { Handler } from './methods';
import { refusedRead, tooOften } from './problem';
import { type LimitName, take } from './rate-limits';

interface Asked<Search> {
  /** What the address names; '' where it names nothing. */
  id: string;
  /** A claim of the piece. */
  claim: string;
  search: Search;
}
interface Options<Search, Found> {
  search?: z.ZodType<Search>;
  /** What costs more than a look is counted apart for each person; null: it does not. */
  limit?: (search: Search) => LimitName | null;
  /** The row of the permission table that opens it, where the view is on no piece. */
  asks?: Action;
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
  { search, limit, asks, finish }: Options<Search, Found> = {},
): Handler {
  return guarded(async (request, { id, claim }) => {
    const admitted = await admitReader(request);
    if (!admitted.ok) return admitted.response;
    const { actor } = admitted.viewer;
    const verdict = asks ? can(actor, asks) : null;
    if (verdict && !verdict.allowed) return refusedRead({ code: 'not_allowed', reason: verdict.reason });
    const { pathname, searchParams } = new URL(request.url);
    // A link may be older than what it asks for: it shows everything then.
    const parsed = search?.safeParse(withoutBlanks(searchParams));
    const asked = { id: nameIn(id), claim: nameIn(claim), search: (parsed?.data ?? {}) as Search };
    const name = `${actor.personId} ${actor.via} ${pathname} ${JSON.stringify(asked.search)}`;
    const look = <T>(fn: (reading: Reading, changed: string) => T) =>
      read(actor, (reading) => fn(reading, changedNumber(reading.tx, asked.id === '' ? null : asked.id)), { fresh: true });

    // Before it is looked whether the view is kept: whether it had to be built again tells what others did.
    const counted = limit?.(asked.search);
    const seconds = counted ? await take(counted, actor.personId) : 0;
    if (seconds > 0) return tooOften(seconds);
    const more = counted ? mayHoldSecret : {};
    const kept = look((reading, changed) => ({
      around: frame(reading),
      view: keptView(name, changed, Date.parse(reading.now)),
    }));
    if (!kept.around) return refusedRead({ code: 'sign_in_first' });
    if (kept.view) return sent(request, kept.around, kept.view, more);
    const found = look((reading, changed) => ({ changed, now: Date.parse(reading.now), loaded: load(reading, asked) ?? null }));
    if (found.loaded === null) return refusedRead({ code: 'not_found' });
    const view = finish ? await finish(found.loaded as NonNullable<Found>) : found.loaded;
    return sent(request, kept.around, keepView(name, found.changed, found.now, view), more);
  });
}

const nameIn = (param: string | string[] | undefined) => (typeof param === 'string' ? param : '');

/** A form sends its empty fields too. */
const withoutBlanks = (search: URLSearchParams) => Object.fromEntries([...search].filter(([, value]) => value.trim() !== ''));

/** Names the build that answers (`next.config.js`): a page of another one is loaded again. */
const build = process.env['COUNTERPOINT_BUILD'] ?? '';

function sent(request: Request, frameView: FrameView, { json, digest }: KeptView, more: Record<string, string>): Response {
  const around = JSON.stringify(frameView);
  // Weak: the same view may be sent in several codings. Compared weakly: `scripts/steps/compress.mjs` takes `W/` off what the client sends.
  const tag = `"${createHash('sha256').update(`${build} ${around} ${digest}`).digest('base64url')}"`;
  const etag = `W/${tag}`;
  return request.headers.get('if-none-match')?.replace(/^W\//, '') === tag
    ? notModified(etag)
    : jsonAnswer(200, `{"frame":${around},"view":${json}}`, { etag, 'x-build': build, ...more });
}
