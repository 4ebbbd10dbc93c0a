import { editsPermitted, permissionsOf } from '@/lib/review/beforehand';
import type { GateFacts } from '@/lib/review/facts';
import type { PersonView } from '@/lib/review/views/common';
import type { RoomView } from '@/lib/review/views/piece';

/** What one author permits editors beforehand, and the editors' versions that rest on it alone. */
export function permissionView(facts: GateFacts | null, by: PersonView, personId: string): RoomView['permissions'][number] {
  if (!facts) return { by, cuts: false, headline: false, counts: true, used: [] };
  const { cuts, headline } = permissionsOf(facts, personId);
  return {
    by,
    cuts: cuts !== null,
    headline: headline !== null,
    counts: facts.policy.consent === 'exact_or_beforehand',
    used: editsPermitted(facts, personId) ?? [],
  };
}
