import { z } from 'zod';
import { command, refuse } from '../../command';
import { exactText } from '../../inputs';
import { raisedStakes } from '../../policy';
import { otherText } from '../../same-text';

export const adoptPolicyInput = z.strictObject({ kind: z.literal('adopt_policy'), ...exactText, policyVersion: z.int().min(1) });

/**
 * Only this moves an open piece to another policy version. What was overridden under the old one is not overridden under the new, and whoever made the
 * new one leaves its adoption to another editor.
 */
export const adoptPolicy = command({
  name: 'adopt_policy',
  action: 'adopt_policy',
  target: 'piece',
  input: adoptPolicyInput,
  needs: ['piece', 'deskPolicy'],
  decide: ({ piece, deskPolicy }, input, { actor }) => {
    const stale = otherText(piece, input);
    if (stale) return refuse(stale);
    if (input.policyVersion !== deskPolicy.version)
      return refuse({ code: 'unknown_value', field: '/policyVersion', value: String(input.policyVersion) });
    if (piece.policyVersion === deskPolicy.version) return refuse({ code: 'already_done' });
    // Else one administrator who edits, too, could write the rules for a piece that is under way and let it through.
    if (deskPolicy.by === actor.personId) return refuse({ code: 'second_person_needed' });
    const payload = { policyVersion: deskPolicy.version, stakes: raisedStakes(piece.stakes, piece.topics, deskPolicy.data) };
    return {
      ok: true,
      events: [{ type: 'policy_adopted', payload }],
      result: { id: piece.id, policyVersion: deskPolicy.version },
    };
  },
});
