import type { PersonView } from '@/lib/review/views/common';
import type { RoomView } from '@/lib/review/views/piece';
import type { DateSetting } from '@/lib/words/dates';
import { fallbackLabels } from '@/lib/words/en/fallback-labels';
import type { Translate } from '@/lib/words/language';

/** What a counterpoint's card takes from the piece around it. */
export interface Around {
  /** ISO 8601 UTC. */
  now: string;
  /** Who answers, as this viewer may call them. */
  author: PersonView;
  /** How long a block holds on after the author's answer; null while the piece has no version. */
  blockHours: number | null;
}

export function aroundOf(
  t: Translate,
  { piece, clocks }: Pick<RoomView, 'piece' | 'clocks'>,
  { now }: Pick<DateSetting, 'now'>,
): Around {
  const author = piece.authors.find((author) => author.you) ??
    piece.authors[0] ?? { personId: null, label: t(fallbackLabels).author, you: false };
  return { now, author, blockHours: clocks?.blockHours ?? null };
}
