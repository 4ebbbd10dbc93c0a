import { z } from 'zod';
import { command, type Decision, refuse, type Snapshot } from '../../command';
import { keyOf } from '../../facts';
import { reason } from '../../inputs';
import { isUnconfirmed } from '../../is-unconfirmed';
import type { Refusal } from '../../refusal';
import { id, sha256 } from '../../vocabulary';

/** `digest` is the correction's: of its notice and its difference together. */
const named = { correctionId: id, digest: sha256 };
export const confirmCorrectionInput = z.strictObject({ kind: z.literal('confirm_correction'), ...named });
export const refuseCorrectionInput = z.strictObject({ kind: z.literal('refuse_correction'), ...named, reason });

/** Why this editor may not decide about it; null when they may. Nobody confirms what they made, or words that they wrote. */
function hindrance(
  { gate }: Pick<Snapshot, 'gate'>,
  { correctionId, digest }: { correctionId: string; digest: string },
  editor: string,
): Refusal | null {
  const correction = gate.corrections.find((one) => one.id === correctionId);
  if (!correction) return { code: 'not_found' };
  if (correction.digest !== digest) return { code: 'stale_digest' };
  if (!isUnconfirmed(correction)) return { code: 'already_done' };
  if (correction.by === editor) return { code: 'second_person_needed' };
  const brought = new Set(correction.unchecked.map(keyOf));
  const own = (gate.live?.sentences ?? [])
    .filter((sentence) => brought.has(keyOf(sentence)) && sentence.writers.includes(editor))
    .map(({ index }) => index + 1);
  return own.length > 0 ? { code: 'wrote_it_yourself', sentences: own } : null;
}

/** The second editor confirms the notice and the difference. The sentences stay marked until somebody checks them. */
export const confirmCorrection = command({
  name: 'confirm_correction',
  action: 'confirm_correction',
  target: 'piece',
  input: confirmCorrectionInput,
  needs: ['gate'],
  decide: (snapshot, input, { actor }): Decision => {
    const why = hindrance(snapshot, input, actor.personId);
    if (why) return refuse(why);
    const { correctionId } = input;
    return { ok: true, events: [{ type: 'correction_confirmed', payload: { correctionId } }], result: { id: correctionId } };
  },
});

/** The second editor does not stand by it. Readers keep the text and are told; the editors put it right, or say why it stays. */
export const refuseCorrection = command({
  name: 'refuse_correction',
  action: 'confirm_correction',
  target: 'piece',
  input: refuseCorrectionInput,
  needs: ['gate'],
  decide: (snapshot, input, { actor }): Decision => {
    const why = hindrance(snapshot, input, actor.personId);
    if (why) return refuse(why);
    const { correctionId, reason: said } = input;
    return {
      ok: true,
      events: [{ type: 'correction_refused', payload: { correctionId, reason: said } }],
      result: { id: correctionId },
    };
  },
});
