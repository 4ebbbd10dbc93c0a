import type { AdoptionFacts } from './facts';

/** Asked for beside this text, and not decided: both editors name the same text. */
export const isPending = ({ end, confirmedBy, version }: AdoptionFacts, currentVersion: number): boolean =>
  end === null && confirmedBy === null && version === currentVersion;
