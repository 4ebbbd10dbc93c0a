import type { RoomView, WaitView } from '@/lib/review/views/piece';
import { waitsOn } from '../desk';
import { endedReview } from '../ended-review';
import type { Reading } from '../read';
import { room } from '../room';

interface Room {
  kind: 'room';
  room: RoomView;
  waits: WaitView[];
}
type Ended = { kind: 'ended'; ended: NonNullable<ReturnType<typeof endedReview>> };

/** A page of a piece: the room, what waits for the viewer on it, and what that page shows besides. null: not there, or not theirs to see. */
export function ofPiece<More extends object>(
  reading: Reading,
  pieceId: string,
  more: (room: RoomView) => More,
): Ended | (Room & More) | null {
  const ended = endedReview(reading, pieceId);
  if (ended) return { kind: 'ended', ended };
  const found = room(reading, pieceId);
  return found && { kind: 'room', room: found, waits: waitsOn(reading, pieceId), ...more(found) };
}
