import { correctable } from '../correctable';
import type { Reading } from '../read';
import { ofPiece } from './of-piece';

/** The page on which an editor corrects what is live. */
export const correctScreen = (reading: Reading, { id }: { id: string }) =>
  ofPiece(reading, id, () => ({ live: correctable(reading, id) }));
