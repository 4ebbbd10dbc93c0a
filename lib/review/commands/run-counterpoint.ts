import { z } from 'zod';
import { isClosed } from '../closed';
import { command, refuse } from '../command';
import { reason } from '../inputs';

/** `runs: false` holds it back, with a reason that its writer sees. */
export const runCounterpointInput = z.discriminatedUnion('runs', [
  z.strictObject({ runs: z.literal(true) }),
  z.strictObject({ runs: z.literal(false), reason }),
]);

export const runCounterpoint = command({
  name: 'run_counterpoint',
  action: 'run_counterpoint',
  target: 'counterpoint',
  input: runCounterpointInput,
  needs: ['counterpoint', 'gate'],
  decide: ({ counterpoint, gate: { live } }, input) => {
    if (!counterpoint.posted) return refuse({ code: 'not_found' });
    if (isClosed(counterpoint)) return refuse({ code: 'wrong_state', state: counterpoint.outcome ?? 'cut' });
    // What readers have runs on: it is taken off the page, not held. A correction in review lets in what was filed since.
    const isLate = live !== null && (counterpoint.postedAt ?? '') > live.publishedAt;
    if (live && !(live.pending && isLate)) return refuse({ code: 'wrong_state', state: 'on_page' });
    if (counterpoint.runs === input.runs) return refuse({ code: 'already_done' });
    const payload = { counterpointId: counterpoint.id, runs: input.runs, reason: input.runs ? null : input.reason };
    return {
      ok: true,
      events: [{ type: 'counterpoint_run', payload }],
      result: { id: counterpoint.id, runs: input.runs },
      status: 200,
    };
  },
});
