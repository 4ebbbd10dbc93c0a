import type { Reading } from '../read';
import { ofPiece } from './of-piece';

/** The page with the whole text. */
export const textScreen = (reading: Reading, pieceId: string) => ofPiece(reading, pieceId, () => ({}));
