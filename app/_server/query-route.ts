import type { z } from 'zod';
import { realClock } from '@/db/clock';
import { database } from '@/db/connection/open';
import { whereMakeable } from '@/db/connection/where-writable';
import { refreshAside } from '@/db/derive/refresh-aside';
import { type Reading, read } from '@/db/read/read';
import type { Compares, NameIn, SearchOf } from '@/db/reader/built-view';
import { type Action, can } from '@/lib/review/permissions';
import { admitReader } from './admit';
import { answer, jsonAnswer, mayHoldSecret } from './answer';
import { cachedView } from './cached-view';
import { fieldErrors } from './field-errors';
import { guarded } from './guarded';
import type { Handler } from './methods';
import { refusedRead, requestProblem, tooOften } from './problem';
import { type LimitName, take } from './rate-limits';

/** Of a read whose cost does not grow: it is read in place. */
type Load = (reading: Reading, asked: { id: string }) => unknown;
interface Options {
  /** For what is on no piece: who may not do this is told so before anything is read. */
  asks?: Action;
}
interface BuiltOptions<Search> extends Options {
  search?: z.ZodType<Search>;
  /** What costs more than a look is counted apart for each person; null: it does not. */
  limit?: (search: Search) => LimitName | null;
  /** Make derived rows again first: for the desk and the board. */
  fresh?: boolean;
  /** The permission needed. Without it, a viewer who may see the piece gets 403 and the reason. */
  action?: Action;
}

/**
 * A read of the API: one snapshot. What grows with a text or a newsroom has a name in `db/read/answers`, is built in a reader thread and kept as views are
 * (`cachedView`); the rest is a function. What is not there and what may not be seen are the same answer.
 */
export function queryRoute<Name extends NameIn['answers']>(
  name: Name,
  ...options: Compares<'answers', Name> extends { compares: true }
    ? [BuiltOptions<SearchOf<'answers', Name>> & { compares: true }]
    : [BuiltOptions<SearchOf<'answers', Name>>?]
): Handler;
export function queryRoute(load: Load, options?: Options): Handler;
export function queryRoute(
  source: NameIn['answers'] | Load,
  options: BuiltOptions<unknown> & { compares?: boolean } = {},
): Handler {
  const { asks, search: schema, limit, fresh, action, compares } = options;
  return guarded(async (request, { id: named, n }) => {
    const admitted = await admitReader(request);
    if (!admitted.ok) return admitted.response;
    const { actor } = admitted.viewer;
    const verdict = asks ? can(actor, asks) : null;
    if (verdict && !verdict.allowed) return refusedRead({ code: 'not_allowed', reason: verdict.reason });
    const id = typeof named === 'string' ? named : '';
    if (typeof source === 'function') {
      const found = read(actor, (reading) => source(reading, { id })) ?? null;
      return found === null ? refusedRead({ code: 'not_found' }) : answer(200, found);
    }
    const { pathname, searchParams } = new URL(request.url);
    const search = schema?.safeParse(Object.fromEntries(searchParams));
    if (search && !search.success) return requestProblem(400, 'malformed', { fields: fieldErrors(search.error) });
    const counted = limit?.(search?.data);
    const seconds = counted ? await take(counted, actor.personId) : 0;
    if (seconds > 0) return tooOften(seconds);
    if (fresh) await whereMakeable(() => refreshAside(database(), realClock.now()));
    const asked = { id, n: Number(n), claim: '', search: search?.data };
    const view = await cachedView(actor, {
      table: 'answers',
      name: source,
      pathname,
      asked,
      ...(action ? { action } : {}),
      compares: compares ?? false,
      signal: request.signal,
    });
    if (!('reason' in view)) return jsonAnswer(200, view.bytes, counted ? mayHoldSecret : {});
    return refusedRead(view.reason === null ? { code: 'not_found' } : { code: 'not_allowed', reason: view.reason });
  });
}
