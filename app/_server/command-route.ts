import { type Reading, read } from '@/db/read/read';
import { commit } from '@/db/store/commit';
import type { AnyCommand } from '@/lib/review/command';
import { fieldErrors as said } from '@/lib/words/en/field-errors';
import { admitWriter } from './admit';
import { answer } from './answer';
import { fieldErrors } from './field-errors';
import { gateRequirements } from './gate-requirements';
import { guarded } from './guarded';
import { idempotencyKey } from './idempotency-key';
import type { Handler } from './methods';
import { type FieldError, refusalProblem, requestProblem } from './problem';
import { readJson } from './read-json';
import { wakeJobs } from './wake-jobs';
import { withinWorkLimit } from './work-limit';

type Pick = (body: unknown) => AnyCommand | FieldError[];
interface Options {
  /** Bytes of the body. */
  most?: number;
  /** A body of more UTF-16 units than this is understood in a thread, as a file is, and takes its sender's turn. */
  turnAbove?: number;
  /** What is answered instead of the command's own result: read anew, as the actor may see it. */
  show?: (reading: Reading, result: Record<string, unknown>) => unknown;
}

/**
 * A write of the API. Who asks is settled before what they ask is read; what cannot be parsed never reaches the rules; the rules and the
 * write are one transaction (`db/store/commit`).
 */
export const commandRoute = (command: AnyCommand, options: Options = {}): Handler => route(() => command, options);

/** One address for several commands: the body's `kind` says which. */
commandRoute.byKind = (commands: Readonly<Record<string, AnyCommand>>): Handler =>
  route((body) => {
    const kind = typeof body === 'object' && body !== null && 'kind' in body ? body.kind : undefined;
    const command = typeof kind === 'string' && Object.hasOwn(commands, kind) ? commands[kind] : undefined;
    return (
      command ?? [
        { field: '/kind', why: (t) => (kind === undefined ? t(said).missing : t(said).oneOf({ values: Object.keys(commands) })) },
      ]
    );
  }, {});

function route(pick: Pick, { most, turnAbove = Number.POSITIVE_INFINITY, show }: Options): Handler {
  return guarded(async (request, params) => {
    const admitted = await admitWriter(request);
    if (!admitted.ok) return admitted.response;
    const body = await readJson(request, most === undefined ? {} : { most });
    if (!body.ok) return body.response;
    // A slow body: their session may have ended meanwhile.
    const still = await admitWriter(request);
    if (!still.ok) return still.response;
    const key = idempotencyKey(request);
    if (!key.ok) return key.response;
    const command = pick(body.value);
    if (Array.isArray(command)) return requestProblem(400, 'malformed', { fields: command });
    const parsed = command.input.safeParse(body.value);
    if (!parsed.success) return requestProblem(400, 'malformed', { fields: fieldErrors(parsed.error) });
    const { id: named } = params;
    const id = typeof named === 'string' ? named : '';
    const carryOut = async () => {
      const done = await commit(command, {
        actor: still.viewer.actor,
        id,
        body: body.value,
        route: `${request.method} ${command.name}`,
        ...(key.key === null ? {} : { idempotencyKey: key.key }),
      });
      if ('status' in done) {
        wakeJobs();
        return answer(done.status, show ? read(still.viewer.actor, (reading) => show(reading, done.result)) : done.result);
      }
      const more = done.refusal.code === 'gate_closed' ? await gateRequirements(still.viewer, id) : {};
      return refusalProblem(done.refusal, more);
    };
    return body.text.length > turnAbove ? withinWorkLimit('import', still.viewer.actor.personId, carryOut) : carryOut();
  });
}
