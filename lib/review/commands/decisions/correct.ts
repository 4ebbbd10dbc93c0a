import { z } from 'zod';
import { digest } from '@/lib/record/canonical';
import { command, type Prepared, refuse } from '../../command';
import { editionOf } from '../../edition';
import { exactText, reason } from '../../inputs';
import { otherText } from '../../same-text';
import { correctionTypes } from '../../vocabulary';

export const correctInput = z.strictObject({
  kind: z.literal('correct'),
  ...exactText,
  correctionType: z.enum(correctionTypes),
  /** What readers are told, above the byline: what was wrong and what is right. */
  reason,
});
const confirmWithin = 24 * 3_600_000;

/** Correct now, confirm within 24 hours: one editor puts it right at once, the page says that a second has yet to confirm, and nothing changes silently. */
export const correct = command<z.infer<typeof correctInput>, 'piece' | 'gate', Prepared['edition']>({
  name: 'correct',
  action: 'correct',
  target: 'piece',
  input: correctInput,
  preparer: 'edition',
  needs: ['piece', 'gate'],
  decide: ({ piece, gate }, input, { actor, now, newId, prepared }) => {
    const stale = otherText(piece, input);
    if (stale) return refuse(stale);
    if (prepared.digest !== editionOf(gate).digest) return refuse({ code: 'busy' });
    const id = newId();
    const body = { type: input.correctionType, text: input.reason };
    const confirmBy = new Date(Date.parse(now) + confirmWithin).toISOString();
    const correction = {
      id,
      type: input.correctionType,
      version: input.version,
      by: actor.personId,
      at: now,
      confirmedBy: null,
      confirmBy,
      digest: digest(body),
      edition: '',
    };
    const edition = editionOf({ ...gate, corrections: [...gate.corrections, correction] });
    const shown = { id, type: input.correctionType, text: input.reason, at: now, digest: correction.digest };
    const frozen = { ...prepared.frozen, items: edition.items, corrections: [...prepared.frozen.corrections, shown] };
    return {
      ok: true,
      events: [
        {
          type: 'corrected',
          payload: {
            id,
            type: input.correctionType,
            edition: edition.digest,
            version: input.version,
            confirmBy,
            digest: correction.digest,
          },
          contents: [
            { ref: id, kind: 'correction', body },
            { ref: edition.digest, kind: 'edition', body: frozen },
          ],
        },
      ],
      result: { id, edition: edition.digest, confirmBy },
    };
  },
});

export const confirmCorrectionInput = z.strictObject({ kind: z.literal('confirm_correction'), ...exactText });

/** The second editor confirms every correction of this text that another editor made. */
export const confirmCorrection = command({
  name: 'confirm_correction',
  action: 'confirm_correction',
  target: 'piece',
  input: confirmCorrectionInput,
  needs: ['piece', 'corrections'],
  decide: ({ piece, corrections }, input, { actor }) => {
    const stale = otherText(piece, input);
    if (stale) return refuse(stale);
    const open = corrections.filter((one) => !one.confirmedBy);
    if (open.length === 0) return refuse({ code: 'already_done' });
    const others = open.filter((one) => one.by !== actor.personId);
    if (others.length === 0) return refuse({ code: 'second_person_needed' });
    return {
      ok: true,
      events: others.map((one) => ({ type: 'correction_confirmed', payload: { correctionId: one.id } })),
      result: { id: piece.id, confirmed: others.map((one) => one.id) },
    };
  },
});
