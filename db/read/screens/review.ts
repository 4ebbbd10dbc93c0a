import { ownSignOff } from '@/lib/review/own-sign-off';
import type { ScreenView } from '@/lib/review/views/screen';
import { changed } from '../changed';
import { changes } from '../changes';
import { pendingSentences } from '../pending';
import type { Reading } from '../read';
import { ofPiece } from './of-piece';

/** The page on which a review is finished, before what was signed is compared with the current text. */
export const reviewScreen = (reading: Reading, { id }: { id: string }) =>
  ofPiece(reading, id, (room) => {
    const own = ownSignOff(room);
    const isOlder = own !== null && own.open.length > 0 && own.version < (room.version?.number ?? 0);
    const mayConfirm = room.can['confirm_sentences']?.allowed === true;
    return {
      pending: pendingSentences(reading, id),
      since: isOlder && mayConfirm ? changes(reading, id, own.version) : null,
    };
  });

/** The same with what changed since the signature. */
export function comparedReview(found: NonNullable<ReturnType<typeof reviewScreen>>): ScreenView<'review'> {
  if (found.kind === 'ended') return found;
  const { since, ...view } = found;
  return { ...view, passages: since && changed(since).passages };
}
