'use client';

import { useCallback } from 'react';
import type { DrawnAhead } from '@/app/_ui/screen/drawn-ahead';
import { Part } from '@/app/_ui/screen/part';
import { type Given, Screen } from '@/app/_ui/screen/screen';
import { pieceBarOf } from '@/lib/review/piece-bar';
import type { PieceScreenName, RoomScreen, ScreenView } from '@/lib/review/views/screen';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import type { Translate } from '@/lib/words/language';
import { EndedReview } from './ended-review';
import { PieceFrame } from './piece-frame';
import { TextClosed } from './text-closed';

interface Props<N extends PieceScreenName> {
  /** What kind of page it is. */
  kind: string;
  draw: (view: RoomScreen<N>, given: Given) => React.ReactNode;
  savesItself?: boolean;
  ahead?: (drawn: DrawnAhead | null) => React.ReactNode;
}

/**
 * A page of a piece, drawn from its view. Whoever may not read the text meets one page at every address: the request that they can answer, or what became of it.
 */
export function PieceScreen<N extends PieceScreenName>({ kind, draw, savesItself, ahead }: Props<N>) {
  const title = useCallback(
    (t: Translate, view: ScreenView<N>) =>
      view.kind === 'ended' ? t(roomWords).ended.title : `${kind} · ${pieceOf(view).headline || t(words).desk.pieces.untitled}`,
    [kind],
  );
  const drawAll = useCallback(
    (view: ScreenView<N>, given: Given) => {
      const { dates } = given;
      if (view.kind === 'ended') return <EndedReview ended={view.ended} dates={dates} />;
      const bar = view.kind === 'open' ? view.bar : pieceBarOf(view.room);
      return (
        <>
          <Part>
            <PieceFrame bar={bar} dates={dates} />
          </Part>
          <Part main>
            {() =>
              view.kind === 'closed' || (view.kind === 'room' && !view.room.textOpen) ? (
                <TextClosed room={view.room} dates={dates} />
              ) : (
                draw(view as RoomScreen<N>, given)
              )
            }
          </Part>
        </>
      );
    },
    [draw],
  );
  return <Screen<N> title={title} draw={drawAll} text={textOf} savesItself={savesItself} ahead={ahead} />;
}

type Shown = Exclude<ScreenView<PieceScreenName>, { kind: 'ended' }>;
const pieceOf = (view: Shown) => (view.kind === 'open' ? view.bar.piece : view.room.piece);
const textOf = (view: ScreenView<PieceScreenName>) => (view.kind === 'ended' ? undefined : (pieceOf(view).digest ?? undefined));
