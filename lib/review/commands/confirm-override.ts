import { z } from 'zod';
import { command, refuse } from '../command';

export const confirmOverrideInput = z.strictObject({});

export const confirmOverride = command({
  name: 'confirm_override',
  action: 'confirm_override',
  target: 'override',
  input: confirmOverrideInput,
  needs: ['override'],
  decide: ({ override }, _, { actor }) => {
    if (override.confirmedBy) return refuse({ code: 'already_done' });
    if (override.requestedBy === actor.personId) return refuse({ code: 'second_person_needed' });
    return {
      ok: true,
      events: [{ type: 'override_confirmed', payload: { overrideId: override.id } }],
      result: { id: override.id },
    };
  },
});
