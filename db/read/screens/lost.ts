import type { Reading } from '../read';
import { ofPiece } from './of-piece';

/** The page of counterpoints that lost their place. There is none before there is a version. */
export function lostScreen(reading: Reading, { id }: { id: string }) {
  const found = ofPiece(reading, id, () => ({}));
  return found?.kind === 'room' && found.room.textOpen && found.room.version === null ? null : found;
}
