import { z } from 'zod';
import { digest } from '@/lib/record/canonical';
import { command, type Prepared, refuse } from '../../command';
import { withAnswer } from '../../corrected-edition';
import { frozenContent } from '../../frozen-content';
import { reason, typed } from '../../inputs';
import { id } from '../../scalars';

export const answerCorrectionInput = z.strictObject({
  kind: z.literal('answer_correction'),
  correctionId: id,
  text: typed(1_000).min(1),
});
export const holdAnswerInput = z.strictObject({ kind: z.literal('hold_answer'), correctionId: id, reason });

/** The author's word beside the notice: one, and it runs as it is. Their leave was never asked. */
export const answerCorrection = command<z.infer<typeof answerCorrectionInput>, 'corrections', Prepared['liveEdition']>({
  name: 'answer_correction',
  action: 'answer_correction',
  target: 'piece',
  input: answerCorrectionInput,
  preparer: 'liveEdition',
  needs: ['corrections'],
  decide: ({ corrections }, { correctionId, text }, { prepared, sha256 }) => {
    const correction = corrections.find((correction) => correction.id === correctionId);
    if (!correction) return refuse({ code: 'not_found' });
    if (correction.answer !== null) return refuse({ code: 'already_done' });
    const body = { text };
    const answer = { text, digest: digest(body) };
    const edition = withAnswer(prepared.frozen, correctionId, answer);
    const { content, frozen } = frozenContent(edition.digest, edition.frozen, sha256);
    return {
      ok: true,
      events: [
        {
          type: 'correction_answered',
          payload: { correctionId, digest: answer.digest, edition: edition.digest, frozen },
          contents: [{ ref: correctionId, kind: 'correction_answer', body }, content],
        },
      ],
      result: { id: correctionId, edition: edition.digest },
    };
  },
});

/** An editor takes the answer off the page, with a reason that its author sees. */
export const holdAnswer = command<z.infer<typeof holdAnswerInput>, 'corrections', Prepared['liveEdition']>({
  name: 'hold_answer',
  action: 'correct',
  target: 'piece',
  input: holdAnswerInput,
  preparer: 'liveEdition',
  needs: ['corrections'],
  decide: ({ corrections }, { correctionId, reason: said }, { prepared, sha256 }) => {
    const correction = corrections.find((correction) => correction.id === correctionId);
    if (!correction || correction.answer === null) return refuse({ code: 'not_found' });
    if (correction.answerHeld) return refuse({ code: 'already_done' });
    const edition = withAnswer(prepared.frozen, correctionId, null);
    const { content, frozen } = frozenContent(edition.digest, edition.frozen, sha256);
    return {
      ok: true,
      events: [
        {
          type: 'correction_answer_held',
          payload: { correctionId, edition: edition.digest, reason: said, frozen },
          contents: [content],
        },
      ],
      result: { id: correctionId, edition: edition.digest },
    };
  },
});
