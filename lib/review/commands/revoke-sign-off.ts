import { z } from 'zod';
import { command, refuse } from '../command';
import { reason } from '../inputs';

export const revokeSignOffInput = z.strictObject({ reason });

/** A person's act, with a reason; the system's word for a changed text is "stale". Only who gave it takes it back. */
export const revokeSignOff = command({
  name: 'revoke_sign_off',
  action: 'revoke_sign_off',
  target: 'signOff',
  input: revokeSignOffInput,
  needs: ['signOff'],
  decide: ({ signOff }, input, { actor }) => {
    if (signOff.by !== actor.personId) return refuse({ code: 'not_allowed', reason: 'own_only' });
    if (signOff.revoked) return refuse({ code: 'already_done' });
    return {
      ok: true,
      events: [{ type: 'sign_off_revoked', payload: { signOffId: signOff.id, reason: input.reason } }],
      result: { id: signOff.id },
    };
  },
});
