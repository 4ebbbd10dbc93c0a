import { z } from 'zod';
import { command, refuse } from '../command';

export const confirmReplyInput = z.strictObject({});

/** The second person of "not sought: danger". */
export const confirmReply = command({
  name: 'confirm_reply',
  action: 'record_reply',
  target: 'reply',
  input: confirmReplyInput,
  needs: ['reply'],
  decide: ({ reply }, _, { actor }) => {
    if (reply.kind !== 'not_sought_danger' || reply.confirmedBy) return refuse({ code: 'already_done' });
    if (reply.by === actor.personId) return refuse({ code: 'second_person_needed' });
    return { ok: true, events: [{ type: 'reply_confirmed', payload: { replyId: reply.id } }], result: { id: reply.id } };
  },
});
