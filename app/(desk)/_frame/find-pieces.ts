import { send } from '@/app/_ui/client';
import type { PiecesView } from '@/lib/review/views/pieces';
import { listWords } from '@/lib/words/en/lists';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';

/** Where one can go: its address, what it is called, what it is. */
export interface Target {
  href: string;
  label: string;
  what: string;
}

/** Pieces with these words, those that have them in their headline first; null when no answer came, or it is no longer wanted. */
export async function findPieces(t: Translate, typed: string, signal: AbortSignal): Promise<Target[] | null> {
  const asked = new URLSearchParams({ q: typed, limit: '8' }).toString();
  const answered = await send<PiecesView>(t, 'GET', `/pieces?${asked}`, undefined, { signal });
  if (!answered.ok) return null;
  return answered.data.items.map(({ id, headline, review, hit }) => ({
    href: `/pieces/${id}`,
    label: headline,
    what: [t(words).vocabulary.review[review], hit && hit.place !== 'title' ? t(listWords).found[hit.place] : null]
      .filter(Boolean)
      .join(', '),
  }));
}
