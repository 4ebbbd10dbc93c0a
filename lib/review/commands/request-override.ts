import { z } from 'zod';
import { command, refuse } from '../command';
import { evaluateGate } from '../gate';
import { reason } from '../inputs';
import { keyOfItem } from '../open-item';
import { coversAll, isStanding } from '../override-holds';
import { requirementRule } from '../policy';
import { requirementIds } from '../vocabulary';

export const requestOverrideInput = z.strictObject({ requirement: z.enum(requirementIds), reason });

/**
 * An authorised exception to one requirement that is unmet now: asked by one editor, confirmed by another, shown to readers. It lists what is open, and covers
 * nothing else.
 */
export const requestOverride = command({
  name: 'request_override',
  action: 'request_override',
  target: 'piece',
  input: requestOverrideInput,
  needs: ['piece', 'policy', 'gate'],
  decide: ({ piece, policy, gate }, { requirement, reason: why }, { newId }) => {
    const rule = requirementRule(policy, requirement);
    if (!rule.required) return refuse({ code: 'not_required', requirement });
    // What is published was let through; an exception now is for a correction that waits for one.
    if (gate.live && !gate.live.pending) return refuse({ code: 'wrong_state', state: 'no_correction_in_review' });
    if (!rule.overridable) return refuse({ code: 'not_overridable', requirement });
    const found = evaluateGate(gate).requirements.find((row) => row.id === requirement);
    if (found?.status === 'overridden') return refuse({ code: 'already_done' });
    if (found?.status !== 'unsatisfied' || found.open.length === 0) return refuse({ code: 'not_open', requirement });
    const asked = gate.overrides.filter((override) => override.requirement === requirement && isStanding(override, gate));
    if (asked.some((override) => coversAll(override, found.open))) return refuse({ code: 'already_done' });
    const overrideId = newId();
    return {
      ok: true,
      events: [
        {
          type: 'override_requested',
          payload: {
            id: overrideId,
            requirement,
            policyVersion: piece.policyVersion,
            reason: why,
            covers: found.open.map(keyOfItem),
          },
        },
      ],
      result: { id: overrideId },
    };
  },
});
