import { z } from 'zod';
import { isClosed } from '../closed';
import { command, refuse } from '../command';
import { staleText } from '../exact-text';
import { exactText, passageInput } from '../inputs';
import { hasLostPlace } from '../note-standing';

export const placeCounterpointInput = z.strictObject({
  ...exactText,
  anchor: passageInput,
});

/**
 * Gives a note that lost its place another passage of the current version: its writer's or an editor's choice, never the machine's. One that a cut closed is
 * opened again by it, if its writer does it: they were told, and may find that what they said belongs elsewhere.
 */
export const placeCounterpoint = command({
  name: 'place_counterpoint',
  action: 'resolve_counterpoint',
  target: 'counterpoint',
  input: placeCounterpointInput,
  needs: ['piece', 'version', 'counterpoint', 'quoted'],
  decide: ({ piece, version, counterpoint, quoted }, input, { actor }) => {
    const stale = staleText(piece, input);
    if (stale) return refuse(stale);
    if (counterpoint.by !== actor.personId && !actor.roles.includes('editor'))
      return refuse({ code: 'not_allowed', reason: 'own_only' });
    const own = counterpoint.by === actor.personId;
    const cut = counterpoint.cutIn !== null && !isClosed({ ...counterpoint, cutIn: null });
    if (counterpoint.kind !== 'passage' || (isClosed(counterpoint) && !(cut && own)))
      return refuse({ code: 'wrong_state', state: counterpoint.outcome ?? (cut ? 'cut' : counterpoint.kind) });
    // A note that has its place keeps it: where it was filed is part of what was filed.
    if (counterpoint.posted && !cut && !hasLostPlace(counterpoint)) return refuse({ code: 'wrong_state', state: 'in_place' });
    const { start, end, exact } = input.anchor;
    if (start >= end || end > (version?.length ?? 0)) return refuse({ code: 'offsets_out_of_range', field: '/anchor' });
    if (quoted !== exact) return refuse({ code: 'quote_mismatch', field: '/anchor/exact' });
    return {
      ok: true,
      events: [
        {
          type: 'counterpoint_placed',
          payload: {
            counterpointId: counterpoint.id,
            version: input.version,
            start,
            end,
            own,
            ...(counterpoint.posted ? {} : { private: true as const }),
          },
        },
      ],
      result: { id: counterpoint.id, start, end },
      status: 200,
    };
  },
});
