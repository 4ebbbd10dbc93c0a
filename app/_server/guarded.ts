import { StoreTrouble, troubleOfWrite } from '@/db/store-trouble';
import { WorkerFailed } from '@/db/worker/worker-failed';
import { words } from '@/lib/words';
import { problems } from '@/lib/words/en/problems';
import type { Handler } from './methods';
import { problem, requestProblem } from './problem';

/** A handler with what its address names. */
type Named = (request: Request, params: Record<string, string | string[] | undefined>) => Promise<Response>;

/** Turns what the disk, a lock or a busy worker thread did into its answer (507, 503); anything else is a bug: logged, and 500 without a word about its insides. */
export const guarded =
  (handler: Named): Handler =>
  async (request, context) => {
    try {
      return await handler(request, (await context.params) ?? {});
    } catch (error) {
      const status = troubleStatus(error);
      if (status === 507) return problem(507, 'disk_full', problems.disk_full);
      if (status === 503) return problem(503, 'busy', words.refusals.busy({ code: 'busy' }), {}, { 'retry-after': '2' });
      // The path has ids, never text or names.
      process.stderr.write(`${request.method} ${new URL(request.url).pathname} failed: ${stackOf(error)}\n`);
      return requestProblem(500, 'unexpected');
    }
  };

/** A write's trouble comes with its status; a read's comes as SQLite says it. */
function troubleStatus(error: unknown): number {
  if (error instanceof StoreTrouble) return error.status;
  if (error instanceof WorkerFailed) return error.why === 'crowded' || error.why === 'too_slow' ? 503 : 500;
  const trouble = troubleOfWrite(error);
  return trouble instanceof StoreTrouble ? trouble.status : 500;
}

/** With what caused it. Stacks only: an error's other fields may hold text. */
const stackOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.stack ?? error.message}${error.cause === undefined ? '' : `\nbecause of ${stackOf(error.cause)}`}`
    : String(error);
