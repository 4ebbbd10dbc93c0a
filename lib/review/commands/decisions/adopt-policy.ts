import { z } from 'zod';
import { command, refuse } from '../../command';
import { staleText } from '../../exact-text';
import { exactText } from '../../inputs';
import { isPending } from '../../pending-adoption';
import { raisedStakes } from '../../policy';
import { stillMayDecide } from '../../still-may-decide';
import { weakenings } from '../../weaker-policy';

export const adoptPolicyInput = z.strictObject({ kind: z.literal('adopt_policy'), ...exactText, policyVersion: z.int().min(1) });

/**
 * Only this moves an open piece to another policy version. What was overridden under the old one is not overridden under the new, and whoever made the new one
 * leaves its adoption to others. A weaker policy takes two editors, who name the same text: the first asks, the second adopts it.
 */
export const adoptPolicy = command({
  name: 'adopt_policy',
  action: 'adopt_policy',
  target: 'piece',
  input: adoptPolicyInput,
  needs: ['piece', 'policy', 'deskPolicy', 'policyMakers', 'adoptions', 'editors'],
  decide: ({ piece, policy, deskPolicy, policyMakers, adoptions, editors }, input, { actor, newId }) => {
    const stale = staleText(piece, input);
    if (stale) return refuse(stale);
    const { version: policyVersion, data } = deskPolicy;
    if (input.policyVersion !== policyVersion)
      return refuse({ code: 'unknown_value', field: '/policyVersion', value: String(input.policyVersion) });
    if (piece.policyVersion === policyVersion) return refuse({ code: 'already_done' });
    // Else one administrator who edits, too, could write the rules for a piece that is under way and let it through.
    if (policyMakers.includes(actor.personId)) return refuse({ code: 'second_person_needed' });
    const adopted = { policyVersion, stakes: raisedStakes(piece.stakes, piece.topics, data) };
    const result = { id: piece.id, policyVersion };
    if (weakenings(policy, data).length === 0)
      return { ok: true, events: [{ type: 'policy_adopted', payload: adopted }], result: { ...result, adopted: true } };
    const asked = adoptions.filter(
      (adoption) =>
        isPending(adoption, input.version) &&
        adoption.policyVersion === policyVersion &&
        stillMayDecide({ piece, editors }, adoption.askedBy),
    );
    const first = asked.find((adoption) => adoption.askedBy !== actor.personId);
    if (first) {
      const payload = { ...adopted, adoptionId: first.id };
      return { ok: true, events: [{ type: 'policy_adopted', payload }], result: { ...result, adopted: true } };
    }
    if (asked.length > 0) return refuse({ code: 'second_person_needed' });
    const payload = {
      id: newId(),
      policyVersion,
      fromVersion: piece.policyVersion,
      fromBlockHours: policy.blockHours,
      version: input.version,
    };
    return { ok: true, events: [{ type: 'adoption_requested', payload }], result: { ...result, adopted: false } };
  },
});
