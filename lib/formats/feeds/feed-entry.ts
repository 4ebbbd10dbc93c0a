import type { PublishedView } from '@/lib/review/views/text';
import { corrections, withMark } from '@/lib/words/en/corrections';
import { published } from '@/lib/words/en/published';
import { words } from '@/lib/words/en/shared';
import { english } from '@/lib/words/language';
import type { Site } from '../html/page';
import { dayText } from '../html/when';

/**
 * A published piece in a feed. `id` is the address of its first publication: a newsroom that moves keeps it, or every reader would get everything again.
 * `changes`: how often it changed for readers since it was published.
 */
export type FeedEntry = PublishedView & { id: string; changes: number };

/** What became of the piece, the newest first, then its standfirst: many feed readers show nothing else. */
export function summaryOf({ notices, standfirst, marks }: PublishedView, { timeZone }: Site): string {
  const told = notices.toReversed().map(({ type, text, at }) =>
    published.feeds.notice({
      what: type === 'retracted' ? published.retractedMark : words.vocabulary.correction[type],
      day: dayText(english, at, timeZone),
      text: text === '' ? corrections.noticeSilent : text,
    }),
  );
  return [...told, withMark(standfirst, marks.standfirst)].filter((part) => part !== '').join('\n\n');
}
