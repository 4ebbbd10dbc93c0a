import type { Reading } from '../read';
import { ofPiece } from './of-piece';

/** The page of replies by people who are accused by name. */
export const repliesScreen = (reading: Reading, { id }: { id: string }) => ofPiece(reading, id, () => ({}));
