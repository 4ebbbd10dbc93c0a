import { history } from '../history';
import { pieceBar } from '../piece-bar';
import type { Reading } from '../read';
import { besideText } from './beside-text';

const ENTRIES = 60;

/** The page of what happened to a piece, newest first. `after`: the `next` of the page before. */
export const historyScreen = (reading: Reading, { id, search }: { id: string; search: { after?: string | undefined } }) =>
  besideText(reading, id, (piece) => {
    const bar = pieceBar(reading, piece);
    const page = history(reading, id, { cursor: search.after, limit: ENTRIES });
    return bar && page && { bar, page };
  });
