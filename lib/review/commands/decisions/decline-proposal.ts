import { z } from 'zod';
import { command, refuse } from '../../command';
import { exactText, reason } from '../../inputs';

/** `version` and `digest` are the author's. */
export const declineProposalInput = z.strictObject({ kind: z.literal('decline_proposal'), ...exactText, reason });

/** The live text stays as it is; the author sees why. */
export const declineProposal = command({
  name: 'decline_proposal',
  action: 'decline_proposal',
  target: 'piece',
  input: declineProposalInput,
  needs: ['gate', 'namedVersion'],
  decide: ({ gate, namedVersion }, input) => {
    if (!gate.live?.proposals.some(({ version }) => version === input.version)) return refuse({ code: 'not_found' });
    if (namedVersion?.digest !== input.digest) return refuse({ code: 'stale_digest' });
    return {
      ok: true,
      events: [{ type: 'proposal_declined', payload: { version: input.version, reason: input.reason } }],
      result: { version: input.version },
    };
  },
});
