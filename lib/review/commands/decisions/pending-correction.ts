import { z } from 'zod';
import { beside } from '../../brief';
import { command, type Prepared, refuse, type Snapshot } from '../../command';
import { staleText } from '../../exact-text';
import { frozenContent } from '../../frozen-content';
import { evaluateGate } from '../../gate';
import { hasApproved } from '../../has-approved';
import { exactText, reason } from '../../inputs';
import { isFirstOfTwo } from '../../is-first-of-two';
import { passes } from '../../passes';
import type { Refusal } from '../../refusal';
import { id, sha256 } from '../../scalars';
import { withdrawnCorrection } from '../../withdrawn-correction';

/** `version` and `digest` are the corrected text's; `edition` is what readers get. */
export const publishCorrectionInput = z.strictObject({
  kind: z.literal('publish_correction'),
  correctionId: id,
  ...exactText,
  edition: sha256,
});
export const withdrawCorrectionInput = z.strictObject({ kind: z.literal('withdraw_correction'), correctionId: id, reason });

function notInReview({ gate }: Pick<Snapshot, 'gate'>, correctionId: string): Refusal | null {
  return gate.live?.pending?.id === correctionId ? null : { code: 'not_found' };
}

/**
 * Readers get the correction that was in review, once its gate is satisfied. Asks the gate inside the transaction. On a grave piece the first editor's
 * approval is recorded as the first of two, when nothing but the second is missing.
 */
export const publishCorrection = command<z.infer<typeof publishCorrectionInput>, 'piece' | 'gate', Prepared['pendingCorrection']>(
  {
    name: 'publish_correction',
    action: 'correct',
    target: 'piece',
    input: publishCorrectionInput,
    preparer: 'pendingCorrection',
    needs: ['piece', 'gate'],
    decide: ({ piece, gate }, input, { actor, now, prepared, sha256 }) => {
      const pending = gate.live?.pending;
      const unknown = notInReview({ gate }, input.correctionId);
      if (unknown || !pending) return refuse({ code: 'not_found' });
      const stale = staleText(piece, input);
      if (stale) return refuse(stale);
      const edition = prepared.digest;
      if (edition !== input.edition) return refuse({ code: 'stale_edition', current: edition });
      const { requirements } = evaluateGate(beside(gate, { correctionEdition: edition }), actor.personId);
      const open = requirements.filter((requirement) => !passes(requirement));
      const { content, frozen } = frozenContent(edition, prepared.frozen, sha256);
      const contents = [content];
      // Whoever made it does not publish it alone.
      const isAlone =
        pending.by === actor.personId && !gate.approvals.some(({ by, edition: of }) => of === edition && by !== actor.personId);
      if (open.length === 0 && isAlone) return refuse({ code: 'second_person_needed' });
      if (open.length === 0) {
        const { id: correctionId, type, version, digest } = pending;
        const payload = {
          id: correctionId,
          type,
          edition,
          version,
          confirmBy: now,
          digest,
          how: 'review' as const,
          unchecked: [],
          frozen,
        };
        return { ok: true, events: [{ type: 'corrected', payload, contents }], result: { id: correctionId, edition } };
      }
      if (!isFirstOfTwo(open)) return refuse({ code: 'gate_closed', requirements: open.map((requirement) => requirement.id) });
      if (hasApproved(gate, actor.personId, edition)) return refuse({ code: 'already_done' });
      const payload = { edition, version: input.version, policyVersion: piece.policyVersion, frozen };
      return {
        ok: true,
        events: [{ type: 'publishable_approved', payload, contents }],
        result: { id: pending.id, edition, approvals: 1 },
      };
    },
  },
);

/** The live text is the current one again; what was judged of the correction alone counts for nothing. */
export const withdrawCorrection = command({
  name: 'withdraw_correction',
  action: 'correct',
  target: 'piece',
  input: withdrawCorrectionInput,
  needs: ['gate'],
  decide: ({ gate }, { correctionId, reason: said }) => {
    const unknown = notInReview({ gate }, correctionId);
    if (unknown) return refuse({ code: 'not_found' });
    return {
      ok: true,
      events: withdrawnCorrection(gate, said),
      result: { id: correctionId },
    };
  },
});
