import type { RoomView } from './views/piece';

/**
 * The version that this viewer has last said to have seen: by saying so, by judging or approving it, or by making it. Opening a page says nothing. null: none yet.
 */
export function seenVersion({
  lastLook,
  signOffs,
  consents,
  versions,
}: Pick<RoomView, 'lastLook' | 'signOffs' | 'consents' | 'versions'>): number | null {
  const said = [
    lastLook ?? 0,
    ...signOffs.filter((one) => one.mine).map((one) => one.version),
    ...versions.filter((one) => one.madeBy.you).map((one) => one.number),
    ...consents.filter((one) => one.by.you).map((one) => one.version),
  ];
  return Math.max(...said) || null;
}
