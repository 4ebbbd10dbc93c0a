import type { z } from 'zod';
import { crossSite } from './admit';
import { fieldErrors } from './field-errors';
import { guarded } from './guarded';
import type { Handler } from './methods';
import { requestProblem } from './problem';
import { readJson } from './read-json';

/** A write for which nobody is signed in yet: the one-time secret in the body is what opens it. */
export const openRoute = <Input>(schema: z.ZodType<Input>, act: (input: Input, request: Request) => Promise<Response>): Handler =>
  guarded(async (request) => {
    const cross = crossSite(request);
    if (cross) return cross;
    const body = await readJson(request, { most: 20_000 });
    if (!body.ok) return body.response;
    const parsed = schema.safeParse(body.value);
    if (!parsed.success) return requestProblem(400, 'malformed', { fields: fieldErrors(parsed.error) });
    return act(parsed.data, request);
  });
