import { z } from 'zod';
import { digest } from '@/lib/record/canonical';
import { isClosed } from '../closed';
import { command, refuse } from '../command';
import { prose } from '../inputs';
import { sha256 } from '../scalars';
import { responseKinds } from '../vocabulary';

export const answerCounterpointInput = z.strictObject({
  kind: z.enum(responseKinds),
  text: prose,
  /** The answer that it replaces (`digest` of its view); wanted where there is another one, which may be a co-author’s. */
  before: sha256.nullable().optional(),
});

/** The author's answer: revised, replied, or declined with a reason. Readers see it beside the counterpoint. */
export const answerCounterpoint = command({
  name: 'answer_counterpoint',
  action: 'respond',
  target: 'counterpoint',
  input: answerCounterpointInput,
  needs: ['piece', 'counterpoint'],
  decide: ({ piece, counterpoint }, input, { newId }) => {
    if (!counterpoint.posted) return refuse({ code: 'not_found' });
    if (isClosed(counterpoint)) return refuse({ code: 'wrong_state', state: counterpoint.outcome ?? 'cut' });
    const { response } = counterpoint;
    // Readers have the answer: beside what is live, an author answers a correction or proposes another text.
    if (response && piece.publication === 'live') return refuse({ code: 'wrong_state', state: 'answer_published' });
    const id = response?.id ?? newId();
    const body = { kind: input.kind, text: input.text };
    const replaces = response !== null && response.digest !== digest(body);
    if (replaces && input.before !== response.digest) return refuse({ code: 'stale_form', what: 'answer', now: response.digest });
    const anew = replaces ? { anew: true as const } : {};
    return {
      ok: true,
      events: [
        {
          type: 'counterpoint_answered',
          payload: { id, counterpointId: counterpoint.id, kind: input.kind, digest: digest(body), ...anew },
          contents: [{ ref: id, kind: 'response', body }],
        },
      ],
      result: { id },
    };
  },
});
