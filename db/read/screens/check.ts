import { comparedVersion } from '@/lib/review/compared-version';
import type { RoomView } from '@/lib/review/views/piece';
import type { ScreenView } from '@/lib/review/views/screen';
import { diffTexts } from '@/lib/text/diff';
import { changed } from '../changed';
import { changes, type UncomparedChanges } from '../changes';
import { pendingSentences } from '../pending';
import type { Reading } from '../read';
import { ofPiece } from './of-piece';

/** What changed since the facts were signed (`comparedVersion`); null where there is nothing to compare. */
export function changesSinceSigned(reading: Reading, room: RoomView): UncomparedChanges | null {
  const from = comparedVersion(room);
  return from === null ? null : changes(reading, room.piece.id, from);
}

/** The page of the fact-check, before what was signed last is compared with the current text. */
export const checkScreen = (reading: Reading, pieceId: string) =>
  ofPiece(reading, pieceId, (room) => ({
    pending: pendingSentences(reading, pieceId),
    since: changesSinceSigned(reading, room),
  }));

/** The same with the comparison, word by word for whoever judges. */
export function comparedCheck(found: NonNullable<ReturnType<typeof checkScreen>>): ScreenView<'check'> {
  if (found.kind === 'ended') return found;
  const { since, room } = found;
  const judges = room.can['dispose']?.allowed === true;
  return {
    ...found,
    since: since && changed(since),
    hunks: judges && since ? diffTexts(since.basis.older.text, since.basis.newer.text) : [],
  };
}
