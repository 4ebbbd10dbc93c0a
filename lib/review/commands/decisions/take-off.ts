import { z } from 'zod';
import { command, type Prepared, refuse } from '../../command';
import { withoutNote } from '../../corrected-edition';
import { frozenContent } from '../../frozen-content';
import { reason } from '../../inputs';
import { id } from '../../scalars';
import { takingOffGrounds } from '../../vocabulary';

export const takeOffInput = z.strictObject({
  kind: z.literal('take_off'),
  counterpointId: id,
  ground: z.enum(takingOffGrounds),
  reason,
});

/**
 * Takes the words of a counterpoint off a live page: for privacy, safety or law, or since its writer withdrew it. The page keeps its place and says on which ground;
 * the reason is for the desk and its writer.
 */
export const takeOff = command<z.infer<typeof takeOffInput>, 'gate', Prepared['liveEdition']>({
  name: 'take_off',
  action: 'correct',
  target: 'piece',
  input: takeOffInput,
  preparer: 'liveEdition',
  needs: ['gate'],
  decide: ({ gate }, { counterpointId, ground, reason: said }, { prepared, sha256 }) => {
    const note = prepared.frozen.counterpoints.find((counterpoint) => counterpoint.id === counterpointId);
    if (!note) return refuse({ code: 'not_found' });
    if (note.takenOff !== null) return refuse({ code: 'already_done' });
    const withdrawn = gate.live?.withdrawn.some((counterpoint) => counterpoint.counterpointId === counterpointId);
    if (ground === 'withdrawn' && !withdrawn) return refuse({ code: 'unknown_value', field: '/ground', value: ground });
    const edition = withoutNote(prepared.frozen, note, ground);
    const { content, frozen } = frozenContent(edition.digest, edition.frozen, sha256);
    return {
      ok: true,
      events: [
        {
          type: 'counterpoint_taken_off',
          payload: { counterpointId, edition: edition.digest, ground, reason: said, frozen },
          contents: [content],
        },
      ],
      result: { id: counterpointId, edition: edition.digest },
    };
  },
});
