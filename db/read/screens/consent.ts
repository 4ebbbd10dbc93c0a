import type { Reading } from '../read';
import { ofPiece } from './of-piece';

/** The page on which an author approves the exact text. */
export const consentScreen = (reading: Reading, { id }: { id: string }) => ofPiece(reading, id, () => ({}));
