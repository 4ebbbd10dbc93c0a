import type { BoardCardView } from '@/app/_ui/board-card';
import { hueOf } from '@/app/_ui/tile';
import type { BoardCard } from '@/lib/review/views/board';
import { type RequirementStatus, requirementStatuses } from '@/lib/review/vocabulary';
import { type DateSetting, formatMoment } from '@/lib/words/dates';
import { dueWords } from '@/lib/words/en/desk';
import { listing } from '@/lib/words/en/grammar';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';

const isStatus = (status: string): status is RequirementStatus => requirementStatuses.some((known) => known === status);

/** A card in words. Before the review opens, and after publication, when it changed says more than its version. */
export function boardCardView(t: Translate, card: BoardCard, state: string, dates: DateSetting): BoardCardView {
  const said = t(words).desk.board;
  const author = t(listing)(card.authors);
  const outside = state === 'submitted' || state === 'published';
  const corrected = state === 'published' && card.corrections > 0 ? said.corrections({ number: card.corrections }) : null;
  return {
    href: `/pieces/${card.id}`,
    headline: card.headline || t(words).desk.pieces.untitled,
    about: outside
      ? `${author}, ${formatMoment(card.changedAt, dates)}`
      : said.about({ author, version: card.version, stakes: t(words).vocabulary.stakes[card.stakes] }),
    late: card.overdueSince && t(dueWords)(card.overdueSince, dates).words,
    statuses: state === 'published' ? [] : card.statuses.filter(isStatus),
    voices:
      state === 'published' ? [] : card.tiles.map(({ letter, hue, name, heard }) => ({ letter, hue: hueOf(hue), name, heard })),
    waits: corrected ?? (card.waitsFor || null),
  };
}
