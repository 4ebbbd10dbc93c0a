import { z } from 'zod';
import { command, type Prepared, refuse } from '../../command';
import { editionOf } from '../../edition';
import { staleText } from '../../exact-text';
import { frozenContent } from '../../frozen-content';
import { evaluateGate } from '../../gate';
import { hasApproved } from '../../has-approved';
import { exactText } from '../../inputs';
import { isFirstOfTwo } from '../../is-first-of-two';
import { passes } from '../../passes';
import { sha256 } from '../../scalars';

export const markPublishableInput = z.strictObject({ kind: z.literal('mark_publishable'), ...exactText, edition: sha256 });

/**
 * An editor attests this exact edition under this policy version. Asks the gate inside the transaction. On a grave piece the first editor's attestation is
 * recorded as the first of two, when nothing but the second is missing.
 */
export const markPublishable = command<z.infer<typeof markPublishableInput>, 'piece' | 'gate', Prepared['edition']>({
  name: 'mark_publishable',
  action: 'mark_publishable',
  target: 'piece',
  input: markPublishableInput,
  preparer: 'edition',
  needs: ['piece', 'gate'],
  decide: ({ piece, gate }, input, { actor, prepared, sha256 }) => {
    const stale = staleText(piece, input);
    if (stale) return refuse(stale);
    const edition = editionOf(gate).digest;
    if (edition !== input.edition || prepared.digest !== edition) return refuse({ code: 'stale_edition', current: edition });
    const { requirements } = evaluateGate(gate, actor.personId);
    const open = requirements.filter((requirement) => !passes(requirement));
    const { content, frozen } = frozenContent(edition, prepared.frozen, sha256);
    const payload = { edition, version: input.version, policyVersion: piece.policyVersion, frozen };
    const contents = [content];
    if (open.length === 0)
      return {
        ok: true,
        events: [{ type: 'marked_publishable', payload, contents }],
        result: { id: piece.id, review: 'publishable', edition },
      };
    if (!isFirstOfTwo(open)) return refuse({ code: 'gate_closed', requirements: open.map((requirement) => requirement.id) });
    if (hasApproved(gate, actor.personId, edition)) return refuse({ code: 'already_done' });
    return {
      ok: true,
      events: [{ type: 'publishable_approved', payload, contents }],
      result: { id: piece.id, review: piece.review, edition, approvals: 1 },
    };
  },
});
