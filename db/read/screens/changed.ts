import { changedSinceSeen } from '@/lib/review/changed-since-seen';
import type { ScreenView } from '@/lib/review/views/screen';
import { changed } from '../changed';
import { changes } from '../changes';
import { pendingSentences } from '../pending';
import type { Reading } from '../read';
import { ofPiece } from './of-piece';

/** The page of what changed since the viewer's last look, before the two texts are compared. */
export const changedScreen = (reading: Reading, pieceId: string) =>
  ofPiece(reading, pieceId, (room) => {
    const looked = changedSinceSeen(room);
    return {
      pending: pendingSentences(reading, pieceId),
      changes: looked === null ? null : changes(reading, pieceId, looked),
    };
  });

/** The same with the comparison, for which the snapshot need not stay open. */
export function comparedChanges(found: NonNullable<ReturnType<typeof changedScreen>>): ScreenView<'changed'> {
  return found.kind === 'ended' ? found : { ...found, changes: found.changes && changed(found.changes) };
}
