import { z } from 'zod';
import { command } from '../command';
import { line } from '../inputs';
import { shippedPolicies } from '../policy';

export const addDeskInput = z.strictObject({ name: line(80).min(1), size: z.enum(['pair', 'small', 'full']) });

/** A desk starts with the shipped policy of its size. */
export const addDesk = command({
  name: 'add_desk',
  action: 'manage_policy',
  target: 'none',
  input: addDeskInput,
  needs: [],
  decide: (_, { name, size }, { newId }) => {
    const deskId = newId();
    return {
      ok: true,
      events: [
        {
          type: 'desk_created',
          payload: { deskId, policyVersion: 1 },
          contents: [{ ref: deskId, kind: 'desk', body: { name } }],
        },
        { type: 'policy_made', payload: { deskId, version: 1, data: shippedPolicies[size] } },
      ],
      result: { id: deskId },
    };
  },
});
