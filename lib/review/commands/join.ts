import { z } from 'zod';
import { command } from '../command';
import { slug } from '../scalars';
import { roles } from '../vocabulary';

/** What the invitation says; the person who accepts it chooses nothing of this. */
export const joinInput = z.strictObject({
  roles: z.array(z.enum(roles)).min(1),
  holds: z.array(slug).max(20),
  checksFacts: z.boolean(),
});

/** Somebody who was invited is in. The one-time link that allows it is the caller's to check. */
export const join = command({
  name: 'join',
  action: 'set_up',
  target: 'none',
  input: joinInput,
  needs: [],
  decide: (_, input, { actor }) => ({
    ok: true,
    events: [{ type: 'person_joined', payload: { personId: actor.personId, ...input } }],
    result: { personId: actor.personId },
  }),
});
