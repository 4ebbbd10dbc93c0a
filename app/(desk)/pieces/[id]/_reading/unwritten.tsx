import { useWords } from '#words';
import { Empty } from '@/app/_ui/empty';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { NextAct } from './next-act';
import type { RoomRead } from './room-layout';

/** A piece whose text is not there: not submitted yet, or erased. */
export function Unwritten(found: RoomRead) {
  const t = useWords();
  const { piece, versions } = found.room;
  const erased = versions.length > 0;
  return (
    <main className="page-narrow stack" id="main">
      <NextAct {...found} />
      <h1 className="head" dir="auto">
        {piece.headline || t(words).desk.pieces.untitled}
      </h1>
      {piece.standfirst && (
        <p className="standfirst" dir="auto">
          {piece.standfirst}
        </p>
      )}
      <Empty title={erased ? t(roomWords).textErased : t(roomWords).draftOnly}>
        {erased ? t(roomWords).textErasedNext : t(roomWords).draftOnlyNext}
      </Empty>
    </main>
  );
}
