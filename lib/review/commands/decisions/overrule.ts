import { z } from 'zod';
import { command, refuse } from '../../command';
import { exactText, reason } from '../../inputs';
import { hasChangedPlace } from '../../note-standing';
import { otherText } from '../../same-text';
import { id } from '../../vocabulary';

export const overruleInput = z.strictObject({ kind: z.literal('overrule'), ...exactText, counterpointId: id, reason });
/** Where being wrong hurts somebody, two people overrule. */
const wantsTwo = ['legal', 'danger'];

/** An editor takes the block off a counterpoint, with a reason; the counterpoint itself still runs. */
export const overrule = command({
  name: 'overrule',
  action: 'overrule',
  target: 'piece',
  input: overruleInput,
  needs: ['piece', 'counterpoint'],
  decide: ({ piece, counterpoint }, input, { actor }) => {
    const stale = otherText(piece, input);
    if (stale) return refuse(stale);
    const { block } = counterpoint;
    if (!counterpoint.posted) return refuse({ code: 'not_found' });
    const holds = block?.state === 'blocks' || (block?.state === 'released' && hasChangedPlace(counterpoint));
    if (!block || !holds) return refuse({ code: 'already_done' });
    if (counterpoint.by === actor.personId) return refuse({ code: 'second_person_needed' });
    const two = wantsTwo.includes(block.ground);
    if (two && block.overruledBy === actor.personId) return refuse({ code: 'second_person_needed' });
    const done = !two || block.overruledBy !== null;
    return {
      ok: true,
      events: [{ type: 'block_overruled', payload: { counterpointId: counterpoint.id, reason: input.reason, second: done } }],
      result: { id: counterpoint.id, overruled: done },
    };
  },
});
