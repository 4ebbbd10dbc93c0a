import { z } from 'zod';
import { command, refuse } from '../command';

/** Each with its own tick: whole sentences or paragraphs cut; headline and standfirst. Style goes with either. */
export const permissions = z.strictObject({ cuts: z.boolean(), headline: z.boolean() });
/** `before`: what they replace. If another tab set others, nothing is overwritten. */
export const permissionsInput = z.strictObject({ ...permissions.shape, before: permissions });

/** The author permits editors some changes beforehand, or takes that back; what was changed meanwhile then asks for their OK. */
export const changePermissions = command({
  name: 'change_permissions',
  action: 'change_permissions',
  target: 'piece',
  input: permissionsInput,
  needs: ['piece', 'ownPermissions'],
  decide: ({ piece, ownPermissions }, { cuts, headline, before }) => {
    const now = { cuts: ownPermissions.cuts !== null, headline: ownPermissions.headline !== null };
    const isSame = (other: typeof now) => other.cuts === now.cuts && other.headline === now.headline;
    if (!isSame(before) && !isSame({ cuts, headline })) return refuse({ code: 'stale_form', what: 'permissions', now });
    // What stays permitted keeps its version; what is permitted now covers what is made after the current one.
    const since = (wanted: boolean, given: number | null) => (wanted ? (given ?? piece.currentVersion) : null);
    const payload = { cuts: since(cuts, ownPermissions.cuts), headline: since(headline, ownPermissions.headline) };
    return { ok: true, events: [{ type: 'permissions_changed', payload }], result: { cuts, headline }, status: 200 };
  },
});
