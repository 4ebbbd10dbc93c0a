import { z } from 'zod';
import { command } from '../command';

/** Each with its own tick: whole sentences or paragraphs cut; headline and standfirst. Style goes with either. */
export const permissionsInput = z.strictObject({ cuts: z.boolean(), headline: z.boolean() });

/** The author permits editors some changes beforehand, or takes that back; what was changed meanwhile then asks for their OK. */
export const changePermissions = command({
  name: 'change_permissions',
  action: 'change_permissions',
  target: 'piece',
  input: permissionsInput,
  needs: ['piece', 'ownPermissions'],
  decide: ({ piece, ownPermissions }, { cuts, headline }) => {
    // What stays permitted keeps its version; what is permitted now covers what is made after the current one.
    const since = (wanted: boolean, given: number | null) => (wanted ? (given ?? piece.currentVersion) : null);
    const payload = { cuts: since(cuts, ownPermissions.cuts), headline: since(headline, ownPermissions.headline) };
    return { ok: true, events: [{ type: 'permissions_changed', payload }], result: { cuts, headline }, status: 200 };
  },
});
