import type { ReactNode } from 'react';
import { requireViewer } from '@/app/_server/viewer';
import { pieceBarOf } from '@/lib/review/piece-bar';
import { EndedReview } from '../_room/ended-review';
import { PieceFrame } from '../_room/piece-frame';
import { readEndedReview } from '../_room/read-ended-review';
import { readRoom } from '../_room/read-room';
import { TextClosed } from '../_work/text-closed';

/**
 * Around the pages of a piece that the server draws. Whoever may not read the text meets one page at every address: the request that they can answer, or what
 * became of it.
 */
export default async function PieceLayout({ children, params }: { children: ReactNode; params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor } = await requireViewer();
  const over = await readEndedReview(id);
  if (over) return <EndedReview {...over} />;
  const { room, dates } = await readRoom(id);
  return (
    <>
      <meta name="person" content={actor.personId} />
      <PieceFrame bar={pieceBarOf(room)} dates={dates} />
      {room.textOpen ? children : <TextClosed room={room} dates={dates} />}
    </>
  );
}
