import type { GateFacts } from './facts';

/** This editor approved this very edition, under the policy that holds. */
export const hasApproved = ({ approvals, piece }: Pick<GateFacts, 'approvals' | 'piece'>, personId: string, edition: string) =>
  approvals.some(
    (approval) => approval.by === personId && approval.edition === edition && approval.policyVersion === piece.policyVersion,
  );
