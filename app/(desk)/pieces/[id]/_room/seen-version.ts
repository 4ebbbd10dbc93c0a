import type { RoomView } from '@/lib/review/views/piece';

/**
 * The version that this viewer has last said to have seen: by saying so, or by judging or approving it. Opening a page says nothing. null: none yet.
 */
export function seenVersion({
  lastLook,
  signOffs,
  consents,
}: Pick<RoomView, 'lastLook' | 'signOffs' | 'consents'>): number | null {
  const said = [
    lastLook ?? 0,
    ...signOffs.filter((one) => one.mine).map((one) => one.version),
    ...consents.filter((one) => one.by.you).map((one) => one.version),
  ];
  return Math.max(...said) || null;
}
