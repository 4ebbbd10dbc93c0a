'use client';

import { type Given, Screen } from '@/app/_ui/screen/screen';
import type { PiecesView } from '@/lib/review/views/pieces';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import { PieceList } from './_list/piece-list';

/** Every piece that the viewer may know of. State, words and page stand in the address, so a list can be sent and come back to. */
export const PiecesScreen = () => <Screen<'pieces'> title={title} draw={draw} />;

const title = (t: Translate) => t(words).desk.pieces.title;
const draw = (view: PiecesView, { dates }: Given) => <PieceList view={view} dates={dates} />;
