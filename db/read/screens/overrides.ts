import type { Reading } from '../read';
import { ofPiece } from './of-piece';

/** The page of exceptions from requirements. */
export const overridesScreen = (reading: Reading, { id }: { id: string }) => ofPiece(reading, id, () => ({}));
