interface Seen {
  lastLook: number | null;
  signOffs: readonly { mine: boolean; version: number }[];
  consents: readonly { by: { you: boolean }; version: number }[];
  versions: readonly { madeBy: { you: boolean }; number: number }[];
}

/**
 * The version that this viewer has last said to have seen: by saying so, by judging or approving it, or by making it. Opening a page says nothing. null: none yet.
 */
export function seenVersion({ lastLook, signOffs, consents, versions }: Seen): number | null {
  const said = [
    lastLook ?? 0,
    ...signOffs.filter((one) => one.mine).map((one) => one.version),
    ...versions.filter((one) => one.madeBy.you).map((one) => one.number),
    ...consents.filter((one) => one.by.you).map((one) => one.version),
  ];
  return Math.max(...said) || null;
}
