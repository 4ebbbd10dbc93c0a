import type { LineName } from '@/lib/text/text-lines';
import type { Site } from '../shell';

/** What a published page needs besides its frozen edition: facts that came after the freezing. Instants are ISO 8601 UTC. */
export interface Publication {
  site: Site;
  slug: string;
  publishedAt: string;
  changedAt: string;
  /** What became of its corrections. */
  corrections: readonly {
    id: string;
    /** `reviewed`: it went through the gate before readers saw it. */
    state: 'unconfirmed' | 'confirmed' | 'refused' | 'reviewed';
    confirmBy: string;
  }[];
  /** Sentences that nobody has checked since a correction brought them in: spans of the edition's text (UTF-16). */
  unchecked: readonly { start: number; end: number }[];
  /** Lines of which the same is true. */
  uncheckedLines: readonly LineName[];
  retraction: { reason: string; at: string } | null;
}
