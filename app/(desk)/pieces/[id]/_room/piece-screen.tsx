'use client';

import { useCallback } from 'react';
import { Part } from '@/app/_ui/screen/part';
import { type Given, Screen } from '@/app/_ui/screen/screen';
import type { RoomScreen, ScreenView } from '@/lib/review/views/screen';
import { words } from '@/lib/words';
import { roomWords } from '@/lib/words/room';
import { TextClosed } from '../_work/text-closed';
import { EndedReview } from './ended-review';
import { PieceFrame } from './piece-frame';

type Name = 'text' | 'changed' | 'check' | 'decide';
interface Props<N extends Name> {
  /** What kind of page it is; null: it is called as the piece. */
  kind: string | null;
  draw: (view: RoomScreen<N>, given: Given) => React.ReactNode;
}

/**
 * A page of a piece, drawn from its view. Whoever may not read the text meets one page at every address: the request that they can answer, or what became of it.
 */
export function PieceScreen<N extends Name>({ kind, draw }: Props<N>) {
  const title = useCallback(
    (view: ScreenView<N>) =>
      (view.kind === 'ended' ? roomWords.ended.title : (kind ?? view.room.piece.headline)) || words.desk.pieces.untitled,
    [kind],
  );
  const drawAll = useCallback(
    (view: ScreenView<N>, given: Given) => {
      const { dates } = given;
      if (view.kind === 'ended') return <EndedReview ended={view.ended} dates={dates} />;
      const { room } = view;
      return (
        <>
          <Part>
            <PieceFrame room={room} dates={dates} />
          </Part>
          <Part>{room.textOpen ? draw(view as RoomScreen<N>, given) : <TextClosed room={room} dates={dates} />}</Part>
        </>
      );
    },
    [draw],
  );
  return <Screen<N> title={title} draw={drawAll} />;
}
