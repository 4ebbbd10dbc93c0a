import { z } from 'zod';
import { command, refuse } from '../command';
import { reason } from '../inputs';
import { requirementIds } from '../vocabulary';

export const requestOverrideInput = z.strictObject({ requirement: z.enum(requirementIds), reason });

/** An authorised exception to one requirement: asked by one editor, confirmed by another, shown to readers. */
export const requestOverride = command({
  name: 'request_override',
  action: 'request_override',
  target: 'piece',
  input: requestOverrideInput,
  needs: ['piece', 'policy', 'overrides'],
  decide: ({ piece, policy, overrides }, { requirement, reason: why }, { newId }) => {
    const rule = policy.requirements[requirement];
    if (!rule.required) return refuse({ code: 'not_required', requirement });
    if (!rule.overridable) return refuse({ code: 'not_overridable', requirement });
    if (overrides.some((one) => one.requirement === requirement && one.policyVersion === piece.policyVersion))
      return refuse({ code: 'already_done' });
    const overrideId = newId();
    return {
      ok: true,
      events: [
        { type: 'override_requested', payload: { id: overrideId, requirement, policyVersion: piece.policyVersion, reason: why } },
      ],
      result: { id: overrideId },
    };
  },
});
