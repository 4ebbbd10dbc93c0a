import type { RoomView } from '@/lib/review/views/piece';

/** The exact text that a decision is about. */
export const exactOf = ({ piece, version }: RoomView) => ({
  version: version?.number ?? piece.version,
  digest: version?.digest ?? piece.digest,
});
export const decisionPath = ({ piece }: RoomView) => `/pieces/${piece.id}/decisions`;
