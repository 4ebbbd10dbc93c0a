import type { Site } from '../shell';

/** What a published page needs besides its frozen edition: facts that came after the freezing. Instants are ISO 8601 UTC. */
export interface Publication {
  site: Site;
  slug: string;
  publishedAt: string;
  changedAt: string;
  /** Ids of the corrections that a second editor has yet to confirm. */
  unconfirmed: readonly string[];
  retraction: { reason: string; at: string } | null;
}
