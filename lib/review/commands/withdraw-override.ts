import { z } from 'zod';
import { command, refuse } from '../command';
import { reason } from '../inputs';

export const withdrawOverrideInput = z.strictObject({ reason: reason.optional() });

/** Whoever asked for an override takes it back, confirmed or not. */
export const withdrawOverride = command({
  name: 'withdraw_override',
  action: 'request_override',
  target: 'override',
  input: withdrawOverrideInput,
  needs: ['override'],
  decide: ({ override }, { reason: why }, { actor }) => {
    if (override.end !== null) return refuse({ code: 'already_done' });
    if (override.requestedBy !== actor.personId) return refuse({ code: 'not_allowed', reason: 'own_only' });
    return {
      ok: true,
      events: [{ type: 'override_withdrawn', payload: { overrideId: override.id, reason: why ?? null } }],
      result: { id: override.id },
    };
  },
});
