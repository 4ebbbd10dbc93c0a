import type { RoomView } from '@/lib/review/views/piece';
import type { PieceBar } from '@/lib/review/views/piece-bar';
import { endedReview } from '../ended-review';
import type { Reading } from '../read';
import { room } from '../room';
import { type VisiblePiece, visiblePiece } from '../visible-piece';

type Ended = { kind: 'ended'; ended: NonNullable<ReturnType<typeof endedReview>> };
interface Closed {
  kind: 'closed';
  room: RoomView;
}
interface Open {
  kind: 'open';
  bar: PieceBar;
}

/**
 * A page of a piece that brings no room, since it does not show the text. `more`: the bar over it and what it shows, for whoever may read the text; null: no such
 * page. null: not there, or not theirs to see.
 */
export function besideText<More extends { bar: PieceBar }>(
  reading: Reading,
  pieceId: string,
  more: (piece: VisiblePiece) => More | null,
): Ended | Closed | (Open & More) | null {
  const ended = endedReview(reading, pieceId);
  if (ended) return { kind: 'ended', ended };
  const piece = visiblePiece(reading, pieceId);
  if (!piece) return null;
  if (piece.may('see_text')) {
    const found = more(piece);
    return found && { kind: 'open', ...found };
  }
  const closed = room(reading, pieceId);
  return closed && { kind: 'closed', room: closed };
}
