import type { z } from 'zod';
import { secretHash } from '@/db/accounts/secret';
import { startSession } from '@/db/accounts/sessions';
import { database } from '@/db/connection/open';
import type { Refusal } from '@/lib/review/refusal';
import { crossSite } from './admit';
import { deviceOf } from './client-address';
import { fieldErrors } from './field-errors';
import { guarded } from './guarded';
import { type Joined, joinedAnswer } from './joined-answer';
import type { Handler } from './methods';
import { refusalProblem, requestProblem } from './problem';
import { readJson } from './read-json';
import { again, retryOf } from './retries';

type LetIn = Omit<Joined, 'session'>;
/** Lets somebody in. Where it does, it calls `alongside` in its transaction. */
type Act<Input> = (input: Input, alongside: (letIn: LetIn) => void) => Promise<{ refusal: Refusal } | object>;

/**
 * A write for which nobody is signed in yet: the one-time secret in the body is what opens it. With an `Idempotency-Key` a retry gets the first answer and its
 * session: whose answer was lost does not stand before a dead link.
 */
export const openRoute = <Input extends { token: string }>(schema: z.ZodType<Input>, act: Act<Input>): Handler =>
  guarded(async (request) => {
    const cross = crossSite(request);
    if (cross) return cross;
    const body = await readJson(request, { most: 20_000 });
    if (!body.ok) return body.response;
    const parsed = schema.safeParse(body.value);
    if (!parsed.success) return requestProblem(400, 'malformed', { fields: fieldErrors(parsed.error) });
    const retry = retryOf(`link ${secretHash(parsed.data.token)}`, request, parsed.data);
    if (!retry.ok) return retry.response;
    const show = (_: number, kept: unknown) => joinedAnswer(kept, request);
    const earlier = retry.find();
    if (earlier) return again(earlier, show);
    let joined: Joined | null = null;
    const done = await act(parsed.data, (letIn) => {
      const { personId } = letIn.result;
      joined = { ...letIn, session: startSession(database(), { personId, device: deviceOf(request.headers) }).session };
      retry.keep(201, joined);
    });
    if (!('refusal' in done)) return joinedAnswer(joined, request);
    // Sent twice at once with one key: the second finds the link used up by the first.
    const first = retry.find();
    return first ? again(first, show) : refusalProblem(done.refusal);
  });
