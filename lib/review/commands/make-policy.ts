import { z } from 'zod';
import { command, refuse } from '../command';
import { policySchema } from '../policy';
import { id } from '../scalars';

export const makePolicyInput = z.strictObject({
  deskId: id,
  /** The version that the editor started from, so that two edits never overwrite each other. */
  basedOn: z.int().min(1),
  data: policySchema,
});

/** A new immutable version of a desk's policy. Pieces under review keep theirs until it is adopted for them. */
export const makePolicy = command({
  name: 'make_policy',
  action: 'manage_policy',
  target: 'none',
  input: makePolicyInput,
  needs: ['ownOpenPieces', 'deskPolicy', 'perspectiveSlugs'],
  decide: ({ ownOpenPieces, deskPolicy, perspectiveSlugs }, { deskId, basedOn, data }) => {
    // Whoever is governed by a policy does not write it.
    if (ownOpenPieces > 0) return refuse({ code: 'governed_by_it', pieces: ownOpenPieces });
    if (basedOn !== deskPolicy.version) return refuse({ code: 'stale_version', current: deskPolicy.version, named: basedOn });
    const unknown = data.perspectives
      .flatMap((rule) => [...rule.all, ...rule.oneOf])
      .find((name) => !perspectiveSlugs.includes(name));
    if (unknown) return refuse({ code: 'unknown_value', field: '/data/perspectives', value: unknown });
    const version = deskPolicy.version + 1;
    return { ok: true, events: [{ type: 'policy_made', payload: { deskId, version, data } }], result: { deskId, version } };
  },
});
