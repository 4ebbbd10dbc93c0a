import type { z } from 'zod';
import { changedNumber } from '@/db/changed';
import { type Reading, read } from '@/db/read/read';
import { seen } from '@/db/read/seen';
import { type Action, can } from '@/lib/review/permissions';
import { admitReader } from './admit';
import { answer, jsonAnswer, mayHoldSecret } from './answer';
import { fieldErrors } from './field-errors';
import { guarded } from './guarded';
import { keepView, keptView } from './kept-views';
import type { Handler } from './methods';
import { refusedRead, requestProblem, tooOften } from './problem';
import { type LimitName, take } from './rate-limits';

interface Asked<Search> {
  /** What the address names; '' where it names nothing. */
  id: string;
  /** The version's number in the address; NaN where there is none. */
  n: number;
  search: Search;
}
interface Options<Search, Found> {
  search?: z.ZodType<Search>;
  /** What costs more than a look is counted apart for each person; null: it does not. */
  limit?: (search: Search) => LimitName | null;
  /** Make derived rows again first: for the desk and the board. */
  fresh?: boolean;
  /** The row of the permission table that opens it: whoever may see the piece but not this is told why (403). */
  action?: Action;
  /** For what is on no piece: who may not do this is told so before anything is read. */
  asks?: Action;
  /** Of a piece: built once for each viewer until something changes that it can show, or a moment comes that it names. */
  keep?: boolean;
  /** What takes long of the answer, made from what was read after the snapshot has ended. */
  finish?: (found: NonNullable<Found>) => unknown;
}

/** A read of the API: one snapshot. What is not there and what may not be seen are the same answer. */
export function queryRoute<Search = undefined, Found = unknown>(
  load: (reading: Reading, asked: Asked<Search>) => Found,
  options: Options<Search, Found> = {},
): Handler {
  return guarded(async (request, params) => {
    const admitted = await admitReader(request);
    if (!admitted.ok) return admitted.response;
    const verdict = options.asks ? can(admitted.viewer.actor, options.asks) : null;
    if (verdict && !verdict.allowed) return refusedRead({ code: 'not_allowed', reason: verdict.reason });
    const search = options.search?.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (search && !search.success) return requestProblem(400, 'malformed', { fields: fieldErrors(search.error) });
    const limit = options.limit?.(search?.data as Search);
    const seconds = limit ? await take(limit, admitted.viewer.actor.personId) : 0;
    if (seconds > 0) return tooOften(seconds);
    const { id, n } = params;
    const asked = { id: typeof id === 'string' ? id : '', n: Number(n), search: search?.data as Search };
    const { actor } = admitted.viewer;
    const name = `${actor.personId} ${actor.via} ${new URL(request.url).pathname}`;
    const found = read(
      actor,
      (reading) => {
        const [changed, now] = options.keep ? [changedNumber(reading.tx, asked.id), Date.parse(reading.now)] : [null, 0];
        const kept = changed === null ? null : keptView(name, changed, now);
        if (kept) return kept;
        const loaded = load(reading, asked) ?? null;
        if (loaded === null) return refused(reading, asked.id, options.action);
        return changed === null ? { loaded } : keepView(name, changed, now, loaded);
      },
      options.fresh ? { fresh: true } : {},
    );
    if (found instanceof Response) return found;
    if ('json' in found) return jsonAnswer(200, found.json);
    const more = limit ? mayHoldSecret : {};
    return answer(200, options.finish ? await options.finish(found.loaded) : found.loaded, more);
  });
}

function refused(reading: Reading, pieceId: string, action: Action | undefined): Response {
  const piece = action ? seen(reading, pieceId) : null;
  const verdict = piece && action ? can(reading.viewer, action, piece.relation) : null;
  return refusedRead(verdict && !verdict.allowed ? { code: 'not_allowed', reason: verdict.reason } : { code: 'not_found' });
}
