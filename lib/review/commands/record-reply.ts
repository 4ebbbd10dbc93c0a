import { z } from 'zod';
import { digest } from '@/lib/record/canonical';
import { command, refuse } from '../command';
import { optionalProse, prose } from '../inputs';
import { id, instant } from '../scalars';

export const recordReplyInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('asked'),
    accusedId: id,
    askedAt: instant,
    /** What they said; an explicit "no answer by …" counts. */
    text: prose,
    /** Where the piece reflects it. */
    reflected: optionalProse,
  }),
  z.strictObject({ kind: z.literal('not_sought_danger'), accusedId: id, text: prose }),
]);

/** Right of reply: who was asked, when, and what they said; or why asking would put somebody in danger (that takes a second editor). */
export const recordReply = command({
  name: 'record_reply',
  action: 'record_reply',
  target: 'piece',
  input: recordReplyInput,
  needs: ['piece'],
  decide: ({ piece }, input, { now, newId }) => {
    if (!piece.accused.includes(input.accusedId))
      return refuse({ code: 'unknown_value', field: '/accusedId', value: input.accusedId });
    if (input.kind === 'asked' && input.askedAt > now)
      return refuse({ code: 'unknown_value', field: '/askedAt', value: input.askedAt });
    const replyId = newId();
    const body = {
      accusedId: input.accusedId,
      text: input.text,
      askedAt: input.kind === 'asked' ? input.askedAt : null,
      reflected: input.kind === 'asked' ? input.reflected : '',
    };
    return {
      ok: true,
      events: [
        {
          type: 'reply_recorded',
          payload: { id: replyId, accusedId: input.accusedId, kind: input.kind, digest: digest(body) },
          contents: [{ ref: replyId, kind: 'reply', body }],
        },
      ],
      result: { id: replyId },
    };
  },
});
