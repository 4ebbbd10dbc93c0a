import { z } from 'zod';
import { command, refuse } from '../../command';
import { staleText } from '../../exact-text';
import { firstOverrule } from '../../first-overrule';
import { exactText, reason } from '../../inputs';
import { hasChangedPlace, hasChangedSinceOverrule } from '../../note-standing';
import { overruledAbout } from '../../overruled-about';
import { id } from '../../scalars';
import { takesTwoEditors } from '../../vocabulary';

export const overruleInput = z.strictObject({ kind: z.literal('overrule'), ...exactText, counterpointId: id, reason });

/** An editor takes the block off a counterpoint, with a reason; the counterpoint itself still runs. */
export const overrule = command({
  name: 'overrule',
  action: 'overrule',
  target: 'piece',
  input: overruleInput,
  needs: ['piece', 'counterpoint', 'editors'],
  decide: ({ piece, counterpoint, editors }, input, { actor }) => {
    const stale = staleText(piece, input);
    if (stale) return refuse(stale);
    const { block } = counterpoint;
    if (!counterpoint.posted) return refuse({ code: 'not_found' });
    const holds =
      block?.state === 'blocks' ||
      (block?.state === 'released' && hasChangedPlace(counterpoint)) ||
      (block?.state === 'overruled' && hasChangedSinceOverrule(counterpoint));
    if (!block || !holds) return refuse({ code: 'already_done' });
    if (counterpoint.by === actor.personId) return refuse({ code: 'second_person_needed' });
    const two = takesTwoEditors(block.ground);
    const about = overruledAbout(counterpoint);
    const first = firstOverrule(counterpoint, { piece, editors });
    if (two && first === actor.personId) return refuse({ code: 'second_person_needed' });
    const done = !two || first !== null;
    const payload = { counterpointId: counterpoint.id, reason: input.reason, second: done, version: input.version, about };
    return {
      ok: true,
      events: [{ type: 'block_overruled', payload }],
      result: { id: counterpoint.id, overruled: done },
    };
  },
});
