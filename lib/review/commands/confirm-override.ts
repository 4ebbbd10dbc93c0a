import { z } from 'zod';
import { command, refuse } from '../command';
import { evaluateGate } from '../gate';
import { coversAll, isStanding } from '../override-holds';

export const confirmOverrideInput = z.strictObject({});

/** The second editor grants exactly what the first asked for, while nothing more is open than that. */
export const confirmOverride = command({
  name: 'confirm_override',
  action: 'confirm_override',
  target: 'override',
  input: confirmOverrideInput,
  needs: ['override', 'gate'],
  decide: ({ override, gate }, _, { actor }) => {
    if (override.confirmedBy || !isStanding(override, gate)) return refuse({ code: 'already_done' });
    if (override.requestedBy === actor.personId) return refuse({ code: 'second_person_needed' });
    const { requirement } = override;
    const found = evaluateGate(gate).requirements.find((row) => row.id === requirement);
    if (found?.status !== 'unsatisfied') return refuse({ code: 'not_open', requirement });
    if (!coversAll(override, found.open)) return refuse({ code: 'more_is_open', requirement });
    return {
      ok: true,
      events: [{ type: 'override_confirmed', payload: { overrideId: override.id } }],
      result: { id: override.id },
    };
  },
});
