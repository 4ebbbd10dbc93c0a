import { cache } from 'react';
import { requireViewer } from '@/app/_server/viewer';
import { endedReview } from '@/db/read/ended-review';
import { read } from '@/db/read/read';
import { timezoneOf } from '@/db/read/timezone';
import type { EndedReviewView } from '@/lib/review/views/ended-review';
import type { DateSetting } from '@/lib/words/dates';

/** What became of the viewer's review of a piece; null where it did not end. */
export const readEndedReview = cache(async (pieceId: string): Promise<{ ended: EndedReviewView; dates: DateSetting } | null> => {
  const { actor } = await requireViewer();
  return read(actor, (reading) => {
    const ended = endedReview(reading, pieceId);
    return ended && { ended, dates: { locale: 'en', timeZone: timezoneOf(reading), now: reading.now } };
  });
});
