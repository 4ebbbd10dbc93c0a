import { z } from 'zod';
import { command, refuse } from '../command';
import { reason } from '../inputs';

export const refuseOverrideInput = z.strictObject({ reason });

/** Another editor says no, and why. It can be asked for again. */
export const refuseOverride = command({
  name: 'refuse_override',
  action: 'confirm_override',
  target: 'override',
  input: refuseOverrideInput,
  needs: ['override'],
  decide: ({ override }, { reason: why }, { actor }) => {
    if (override.end !== null || override.confirmedBy) return refuse({ code: 'already_done' });
    if (override.requestedBy === actor.personId) return refuse({ code: 'second_person_needed' });
    return {
      ok: true,
      events: [{ type: 'override_refused', payload: { overrideId: override.id, reason: why } }],
      result: { id: override.id },
    };
  },
});
