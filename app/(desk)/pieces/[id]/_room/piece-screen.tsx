'use client';

import { useCallback } from 'react';
import { Part } from '@/app/_ui/screen/part';
import { type Given, Screen } from '@/app/_ui/screen/screen';
import type { RoomScreen, RoomScreenName, ScreenView } from '@/lib/review/views/screen';
import { words } from '@/lib/words';
import { roomWords } from '@/lib/words/room';
import { TextClosed } from '../_work/text-closed';
import { EndedReview } from './ended-review';
import { PieceFrame } from './piece-frame';

interface Props<N extends RoomScreenName> {
  /** What kind of page it is. */
  kind: string;
  draw: (view: RoomScreen<N>, given: Given) => React.ReactNode;
  savesItself?: boolean;
}

/**
 * A page of a piece, drawn from its view. Whoever may not read the text meets one page at every address: the request that they can answer, or what became of it.
 */
export function PieceScreen<N extends RoomScreenName>({ kind, draw, savesItself }: Props<N>) {
  const title = useCallback(
    (view: ScreenView<N>) =>
      view.kind === 'ended' ? roomWords.ended.title : `${kind} · ${view.room.piece.headline || words.desk.pieces.untitled}`,
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
          <Part main>
            {() => (room.textOpen ? draw(view as RoomScreen<N>, given) : <TextClosed room={room} dates={dates} />)}
          </Part>
        </>
      );
    },
    [draw],
  );
  return <Screen<N> title={title} draw={drawAll} text={textOf} savesItself={savesItself} />;
}

const textOf = (view: ScreenView<RoomScreenName>) => (view.kind === 'room' ? view.room.version?.digest : undefined);
