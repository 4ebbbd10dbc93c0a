import { z } from 'zod';
import { english } from '../../words/language';
import { command, refuse } from '../command';
import type { NewEvent } from '../events';
import { line } from '../inputs';
import { shippedPolicies } from '../policy';
import { shippedPerspectives } from '../shipped-perspectives';

export const setUpNewsroomInput = z.strictObject({
  desk: line(80).min(1),
  size: z.enum(['pair', 'small', 'full']),
});

/**
 * The first act in an empty newsroom: its first administrator (the actor, who is an editor too: a desk of two has nobody else), the shipped perspectives, and a
 * desk with the policy of its size. The one-time link that allows it is the caller's to check.
 */
export const setUp = command({
  name: 'set_up',
  action: 'set_up',
  target: 'none',
  input: setUpNewsroomInput,
  needs: ['admins'],
  decide: ({ admins }, { desk, size }, { actor, newId }) => {
    if (admins > 0) return refuse({ code: 'already_set_up' });
    const deskId = newId();
    const perspectives = shippedPerspectives(english).map(
      ({ name, description, ...row }): NewEvent => ({
        type: 'perspective_added',
        payload: row,
        contents: [{ ref: `perspective:${row.slug}`, kind: 'perspective', body: { name, description } }],
      }),
    );
    return {
      ok: true,
      events: [
        {
          type: 'person_joined',
          payload: { personId: actor.personId, roles: ['admin', 'editor'], holds: [], checksFacts: false },
        },
        ...perspectives,
        {
          type: 'desk_created',
          payload: { deskId, policyVersion: 1 },
          contents: [{ ref: deskId, kind: 'desk', body: { name: desk } }],
        },
        { type: 'policy_made', payload: { deskId, version: 1, data: shippedPolicies[size] } },
      ],
      result: { personId: actor.personId, deskId },
    };
  },
});
