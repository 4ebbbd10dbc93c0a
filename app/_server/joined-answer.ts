import { z } from 'zod';
import { answer } from './answer';
import { deviceCookie } from './known-device';
import { sessionCookie } from './session-cookie';
import { accountOf } from './sign-in';

/** What is kept of somebody who has joined: what the body of the answer says, whose account it is, and the session that began with it. */
const joinedSchema = z.object({ result: z.looseObject({ personId: z.string() }), email: z.string(), session: z.string() });
export type Joined = z.infer<typeof joinedSchema>;

/** Who has joined is signed in at once, from a device that is known from then on. */
export async function joinedAnswer(kept: unknown, request: Request): Promise<Response> {
  const { result, email, session } = joinedSchema.parse(kept);
  const response = answer(201, result);
  response.headers.append('set-cookie', deviceCookie(request.headers, accountOf(email)));
  response.headers.append('set-cookie', await sessionCookie(session));
  return response;
}
