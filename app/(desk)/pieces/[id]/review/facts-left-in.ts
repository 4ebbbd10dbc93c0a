import { countOfFactsLeft, type FactsLeft, factsLeft } from '@/lib/review/facts-left';
import type { RoomView } from '@/lib/review/views/piece';

/** What the viewer still has to judge before they can sign “Checked”; null when the facts are complete. */
export function factsLeftIn({ version, claims }: Pick<RoomView, 'version' | 'claims'>): FactsLeft | null {
  const live = claims.filter((claim) => claim.live);
  const claimed = new Set(live.flatMap((claim) => claim.sentences));
  const sentences = (version?.sentences ?? []).map(({ index, candidate, disposition }) => ({
    candidate,
    disposition,
    hasClaim: claimed.has(index),
  }));
  return countOfFactsLeft(factsLeft(sentences, live));
}
