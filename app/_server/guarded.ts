import { database } from '@/db/connection/open';
import { isStoreFailure, writeFailure } from '@/db/connection/store-failure';
import { whenFree } from '@/db/connection/when-free';
import { log, logFailure, newRequestId } from '@/db/logger';
import { isHungUp, isWorkerFailed } from '@/db/worker/worker-failed';
import { problems, unexpected } from '@/lib/words/en/problems';
import { refusals } from '@/lib/words/en/refusals';
import type { Handler } from './methods';
import { inLanguageOf, problem } from './problem';

/** A handler with what its address names. */
type Params = Record<string, string | string[] | undefined>;
type Named = (request: Request, params: Params) => Promise<Response>;

/**
 * Around every handler of the API. A write waits here while somebody else holds the database, so that nobody else has to; it leaves a line in the log. What the
 * disk, a lock or a busy worker thread did becomes its answer (507, 503); anything else is a bug: 500 without a word about its insides, but with the id under
 * which it is logged.
 */
export const guarded =
  (handler: Named): Handler =>
  async (request, context) => {
    const id = newRequestId();
    const began = performance.now();
    const params = (await context.params) ?? {};
    const isWrite = request.method !== 'GET' && request.method !== 'HEAD';
    const told = (status: number) => ({
      request: id,
      method: request.method,
      path: pathOf(request, params),
      status,
      ms: Math.round(performance.now() - began),
    });
    try {
      if (isWrite) await whenFree(database());
      const answered = inLanguageOf(request, await handler(request, params));
      if (isWrite) log.info(told(answered.status), 'write');
      return answered;
    } catch (error) {
      // Nobody reads it, and nothing failed.
      if (isHungUp(error)) return busy(id);
      return inLanguageOf(request, troubleProblem(error, told));
    }
  };

/** The answer to a request that failed, which is logged with what `told` says of it. */
export function troubleProblem<Told extends { request: string }>(error: unknown, told: (status: number) => Told): Response {
  const status = troubleStatus(error);
  const line = told(status);
  const { request } = line;
  logFailure(line, error);
  if (status === 507) return problem(507, 'disk_full', (t) => t(problems).disk_full, { request });
  if (status === 503) return busy(request);
  return problem(500, 'unexpected', (t) => t(unexpected)({ request }), { request });
}

const busy = (request: string) =>
  problem(503, 'busy', (t) => t(refusals).busy({ code: 'busy' }), { request }, { 'retry-after': '2' });

const isId = (value: string) => /^(?:[a-z2-7]{24}|\d{1,9})$/.test(value);

/** The address with its ids. Anything else in the place of one is the client's own text. */
function pathOf(request: Request, params: Params): string {
  const named = new Map(
    Object.entries(params).flatMap(([name, value]) => [value ?? []].flat().map((part) => [part, name] as const)),
  );
  return new URL(request.url).pathname
    .split('/')
    .map((part) => {
      const value = decoded(part);
      const name = named.get(value) ?? named.get(part);
      return name === undefined || isId(value) ? part : `:${name}`;
    })
    .join('/');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A write's failure comes with its status; a read's comes as SQLite says it. */
function troubleStatus(error: unknown): number {
  if (isStoreFailure(error)) return error.status;
  if (isWorkerFailed(error)) return error.why === 'crowded' || error.why === 'too_slow' ? 503 : 500;
  const failure = writeFailure(error);
  return isStoreFailure(failure) ? failure.status : 500;
}
