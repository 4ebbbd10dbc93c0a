import { z } from 'zod';
import { command, refuse } from '../command';
import { stillMayDecide } from '../still-may-decide';

export const confirmReplyInput = z.strictObject({});

/** The second person of "not sought: danger". */
export const confirmReply = command({
  name: 'confirm_reply',
  action: 'record_reply',
  target: 'reply',
  input: confirmReplyInput,
  needs: ['reply', 'piece', 'editors'],
  decide: ({ reply, piece, editors }, _, { actor }) => {
    if (reply.kind !== 'not_sought_danger' || reply.confirmedBy) return refuse({ code: 'already_done' });
    if (reply.by === actor.personId) return refuse({ code: 'second_person_needed' });
    if (!stillMayDecide({ piece, editors }, reply.by)) return refuse({ code: 'wrong_state', state: 'ended' });
    return { ok: true, events: [{ type: 'reply_confirmed', payload: { replyId: reply.id } }], result: { id: reply.id } };
  },
});
