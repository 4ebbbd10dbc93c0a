import { z } from 'zod';
import { digest } from '@/lib/record/canonical';
import { command, refuse } from '../command';
import { counterpointBody, counterpointWords } from '../counterpoint-body';
import { isOtherNote, noteBefore } from '../note-before';
import { blockGrounds } from '../vocabulary';

export const editCounterpointInput = z.strictObject({
  ...counterpointWords,
  block: z.enum(blockGrounds).nullable(),
  before: noteBefore,
});

/** Rewrites a note while it is still private to its writer; what was filed stays as it was filed. */
export const editCounterpoint = command({
  name: 'edit_counterpoint',
  action: 'edit_counterpoint',
  target: 'counterpoint',
  input: editCounterpointInput,
  needs: ['counterpoint'],
  decide: ({ counterpoint }, { before, block, ...written }, { actor }) => {
    if (counterpoint.by !== actor.personId) return refuse({ code: 'not_allowed', reason: 'own_only' });
    if (counterpoint.posted || counterpoint.outcome) return refuse({ code: 'wrong_state', state: 'posted' });
    if (isOtherNote(counterpoint, before)) return refuse({ code: 'stale_note' });
    const body = counterpointBody({ ...counterpoint, ...written });
    const { id } = counterpoint;
    return {
      ok: true,
      events: [
        {
          type: 'counterpoint_edited',
          payload: { id, blockGround: block, digest: digest(body) },
          contents: [{ ref: id, kind: 'counterpoint', body }],
        },
      ],
      result: { id },
      status: 200,
    };
  },
});
