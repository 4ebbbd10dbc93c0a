import { send } from '@/app/_ui/client';
import type { PieceView } from '@/lib/review/views/piece';
import { words } from '@/lib/words';

/** Where one can go: its address, what it is called, what it is. */
export interface Target {
  href: string;
  label: string;
  what: string;
}

/** Pieces with these words in their headline; null when no answer came, or it is no longer wanted. */
export async function findPieces(typed: string, signal: AbortSignal): Promise<Target[] | null> {
  const asked = new URLSearchParams({ q: typed, limit: '8' }).toString();
  const answered = await send<{ items: Pick<PieceView, 'id' | 'headline' | 'review'>[] }>('GET', `/pieces?${asked}`, undefined, {
    signal,
  });
  if (!answered.ok) return null;
  return answered.data.items.map(({ id, headline, review }) => ({
    href: `/pieces/${id}`,
    label: headline,
    what: words.vocabulary.review[review],
  }));
}
