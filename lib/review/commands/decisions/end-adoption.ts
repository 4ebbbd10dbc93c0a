import { z } from 'zod';
import { command, refuse } from '../../command';
import { staleText } from '../../exact-text';
import type { AdoptionFacts } from '../../facts';
import { exactText, reason } from '../../inputs';

const named = { ...exactText, policyVersion: z.int().min(1) };
export const refusePolicyInput = z.strictObject({ kind: z.literal('refuse_policy'), ...named, reason });
export const withdrawPolicyInput = z.strictObject({ kind: z.literal('withdraw_policy'), ...named, reason: reason.optional() });

const pending = (adoptions: AdoptionFacts[], policyVersion: number) =>
  adoptions.filter(
    (adoption) => adoption.end === null && adoption.confirmedBy === null && adoption.policyVersion === policyVersion,
  );

/** Another editor says no to a weaker policy that was asked for, and why. It can be asked for again. */
export const refusePolicy = command({
  name: 'refuse_policy',
  action: 'adopt_policy',
  target: 'piece',
  input: refusePolicyInput,
  needs: ['piece', 'adoptions'],
  decide: ({ piece, adoptions }, input, { actor }) => {
    const stale = staleText(piece, input);
    if (stale) return refuse(stale);
    const asked = pending(adoptions, input.policyVersion);
    if (asked.length === 0) return refuse({ code: 'already_done' });
    const others = asked.filter((adoption) => adoption.askedBy !== actor.personId);
    if (others.length === 0) return refuse({ code: 'second_person_needed' });
    return {
      ok: true,
      events: others.map(({ id }) => ({ type: 'adoption_refused', payload: { adoptionId: id, reason: input.reason } })),
      result: { id: piece.id, policyVersion: input.policyVersion },
    };
  },
});

/** Whoever asked for a weaker policy takes it back. */
export const withdrawPolicy = command({
  name: 'withdraw_policy',
  action: 'adopt_policy',
  target: 'piece',
  input: withdrawPolicyInput,
  needs: ['piece', 'adoptions'],
  decide: ({ piece, adoptions }, input, { actor }) => {
    const stale = staleText(piece, input);
    if (stale) return refuse(stale);
    const own = pending(adoptions, input.policyVersion).filter((adoption) => adoption.askedBy === actor.personId);
    if (own.length === 0) return refuse({ code: 'already_done' });
    return {
      ok: true,
      events: own.map(({ id }) => ({ type: 'adoption_withdrawn', payload: { adoptionId: id, reason: input.reason ?? null } })),
      result: { id: piece.id, policyVersion: input.policyVersion },
    };
  },
});
