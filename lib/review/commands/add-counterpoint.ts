import { z } from 'zod';
import { digest } from '@/lib/record/canonical';
import { command, refuse } from '../command';
import { counterpointBody, counterpointWords } from '../counterpoint-body';
import { staleText } from '../exact-text';
import { exactText, passageInput } from '../inputs';
import { slug } from '../scalars';
import { blockGrounds } from '../vocabulary';
import { mayJudge } from '../working';

const common = {
  ...exactText,
  perspective: slug,
  ...counterpointWords,
  /** Only on one of five grounds; disagreement is none. */
  block: z.enum(blockGrounds).optional(),
};
export const addCounterpointInput = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('passage'),
    anchor: passageInput,
  }),
  z.strictObject({ ...common, kind: z.literal('missing') }),
]);

/** A note of one perspective, private to its writer until they finish their review. */
export const addCounterpoint = command({
  name: 'add_counterpoint',
  action: 'add_counterpoint',
  target: 'piece',
  input: addCounterpointInput,
  needs: ['piece', 'version', 'mine', 'quoted'],
  decide: ({ piece, version, mine, quoted }, input, { newId }) => {
    const stale = staleText(piece, input);
    if (stale) return refuse(stale);
    const duty = mine.find(
      (assignment) => assignment.duty === 'perspective' && assignment.perspective === input.perspective && mayJudge(assignment),
    );
    if (!duty) return refuse({ code: 'perspective_not_held', perspective: input.perspective });
    if (duty.conflict !== false) return refuse({ code: duty.conflict === null ? 'conflict_undeclared' : 'conflict_declared' });
    if (input.kind === 'passage') {
      const { start, end, exact } = input.anchor;
      if (start >= end || end > (version?.length ?? 0)) return refuse({ code: 'offsets_out_of_range', field: '/anchor' });
      if (quoted !== exact) return refuse({ code: 'quote_mismatch', field: '/anchor/exact' });
    }
    const id = newId();
    const anchor = input.kind === 'passage' ? input.anchor : null;
    const body = counterpointBody({ ...input, start: anchor?.start ?? null, end: anchor?.end ?? null });
    return {
      ok: true,
      events: [
        {
          type: 'counterpoint_added',
          payload: {
            id,
            perspective: input.perspective,
            kind: input.kind,
            version: input.version,
            start: anchor?.start ?? null,
            end: anchor?.end ?? null,
            blockGround: input.block ?? null,
            digest: digest(body),
          },
          contents: [{ ref: id, kind: 'counterpoint', body }],
        },
      ],
      result: { id },
    };
  },
});
