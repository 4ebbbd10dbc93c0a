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
    ...signOffs.filter((signOff) => signOff.mine).map((signOff) => signOff.version),
    ...versions.filter((version) => version.madeBy.you).map((version) => version.number),
    ...consents.filter((consent) => consent.by.you).map((consent) => consent.version),
  ];
  return Math.max(...said) || null;
}
