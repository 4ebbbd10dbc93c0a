import type { z } from 'zod';
import { inTransaction } from '@/db/connection/in-transaction';
import { database } from '@/db/connection/open';
import { refuseClosed } from '@/db/store/admit';
import type { Refusal } from '@/lib/review/refusal';
import { admitPerson, admitReader, admitWriter } from './admit';
import { answer, mayHoldSecret } from './answer';
import { fieldErrors } from './field-errors';
import { guarded } from './guarded';
import type { Handler } from './methods';
import { refusalProblem, requestProblem, tooOften } from './problem';
import { type LimitName, take } from './rate-limits';
import { readJson } from './read-json';
import { again, retryOf } from './retries';
import type { Viewer } from './viewer';

interface Asked<Input> {
  viewer: Viewer;
  input: Input;
  /** What the address names; '' where it names nothing. */
  id: string;
  request: Request;
}
type Act<Input> = (asked: Asked<Input>) => Promise<Response> | Response;

/** A write outside the ledger by a signed-in person; a token may not. For what may be repeated without harm; a POST with an effect is a `onceRoute`. */
export const personRoute = <Input>(input: z.ZodType<Input>, act: Act<Input>): Handler => asking(input, act, admitPerson);

interface Once<Input> {
  /** Set where tokens may act too. Without it only a signed-in person may. */
  tokens?: boolean;
  /** Counted for each person. */
  limit?: LimitName;
  /** Inside the transaction. */
  act: (asked: Asked<Input>) => { refusal: Refusal } | { result: object };
  /** After the transaction, where it made something: not after a refusal, nor after an answer that was given before. */
  afterwards?: (asked: Asked<Input>) => unknown;
}

/** A POST outside the ledger. With an `Idempotency-Key` a retry has no second effect and gets the first answer: act and answer are one transaction. */
export const onceRoute = <Input>(input: z.ZodType<Input>, { tokens = false, limit, act, afterwards }: Once<Input>): Handler =>
  asking(
    input,
    async (asked) => {
      const retry = retryOf(asked.viewer.actor.personId, asked.request, asked.input);
      if (!retry.ok) return retry.response;
      const seconds = limit && retry.find() === null ? await take(limit, asked.viewer.actor.personId) : 0;
      if (seconds > 0) return tooOften(seconds);
      const { response, isNew } = inTransaction(database(), () => {
        const earlier = retry.find();
        if (earlier) return { response: again(earlier, shownOnce), isNew: false };
        const refusal = refuseClosed(database(), asked.viewer.actor);
        const done = refusal ? { refusal } : act(asked);
        if ('refusal' in done) return { response: refusalProblem(done.refusal), isNew: false };
        retry.keep(201, done.result);
        return { response: shownOnce(201, done.result), isNew: true };
      });
      if (isNew) afterwards?.(asked);
      return response;
    },
    tokens ? admitWriter : admitPerson,
  );

/** A read or a removal of what is one's own: no body. */
export const ownRoute = (act: (asked: Omit<Asked<null>, 'input'>) => Promise<Response> | Response): Handler =>
  guarded(async (request, params) => {
    const admitted = request.method === 'GET' ? await admitReader(request) : await admitPerson(request);
    if (!admitted.ok) return admitted.response;
    if (admitted.viewer.actor.via !== 'session') return refusalProblem({ code: 'not_allowed', reason: 'person_only' });
    const { id } = params;
    return act({ viewer: admitted.viewer, id: typeof id === 'string' ? id : '', request });
  });

export const noContent = (): Response => new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } });
/** It was there and is gone, or there is no such thing of one's own. */
export const gone = (was: boolean): Response => (was ? noContent() : refusalProblem({ code: 'not_found' }));
const shownOnce = (status: number, result: unknown): Response => answer(status, result, mayHoldSecret);

/** Who asks is settled before what they ask is read, and again after: while a slow body comes in, a session can end and a role go. */
function asking<Input>(schema: z.ZodType<Input>, act: Act<Input>, admit: typeof admitWriter): Handler {
  return guarded(async (request, params) => {
    const admitted = await admit(request);
    if (!admitted.ok) return admitted.response;
    const body = await readJson(request);
    if (!body.ok) return body.response;
    const still = await admit(request);
    if (!still.ok) return still.response;
    const parsed = schema.safeParse(body.value);
    if (!parsed.success) return requestProblem(400, 'malformed', { fields: fieldErrors(parsed.error) });
    const { id } = params;
    return act({ viewer: still.viewer, input: parsed.data, id: typeof id === 'string' ? id : '', request });
  });
}
