import { z } from 'zod';
import { broughtWords } from '../../brought-words';
import { command, type Decision, refuse, type Snapshot } from '../../command';
import { reason } from '../../inputs';
import { isUnconfirmed } from '../../is-unconfirmed';
import type { Refusal } from '../../refusal';
import { id, sha256 } from '../../scalars';

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
  const correction = gate.corrections.find((correction) => correction.id === correctionId);
  if (!correction) return { code: 'not_found' };
  if (correction.digest !== digest) return { code: 'stale_digest' };
  if (!isUnconfirmed(correction)) return { code: 'already_done' };
  if (correction.by === editor) return { code: 'second_person_needed' };
  const own = (gate.live ? broughtWords(correction, gate.live) : []).filter(({ writers }) => writers.includes(editor));
  if (own.length === 0) return null;
  const lines = own.flatMap((words) => ('field' in words ? [{ field: words.field, number: words.number }] : []));
  const sentences = own.flatMap((words) => ('field' in words ? [] : [words.index + 1]));
  return { code: 'wrote_it_yourself', sentences, ...(lines.length > 0 ? { lines } : {}) };
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
