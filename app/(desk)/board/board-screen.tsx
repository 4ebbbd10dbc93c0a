'use client';

import { type Given, Screen } from '@/app/_ui/screen/screen';
import type { BoardView } from '@/lib/review/views/board';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import { Board } from './board';

/** Where every piece of the desk stands. Nothing is dragged; a state changes in the room. Only for editors: for others there is no such page. */
export const BoardScreen = () => <Screen<'board'> title={title} draw={draw} />;

const title = (t: Translate) => t(words).desk.board.title;
const draw = (view: BoardView, { dates }: Given) => <Board view={view} dates={dates} />;
