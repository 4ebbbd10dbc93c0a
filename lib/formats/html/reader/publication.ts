import type { WordMark } from '@/lib/review/vocabulary';
import type { LineName } from '@/lib/text/text-lines';
import type { Site } from '../page';

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
  /** Sentences that a correction brought in and nobody has checked or confirmed: spans of the edition's text (UTF-16). */
  marked: readonly { start: number; end: number; mark: WordMark }[];
  /** Lines of which the same is true. */
  markedLines: readonly (LineName & { mark: WordMark })[];
  retraction: { reason: string; at: string } | null;
}
