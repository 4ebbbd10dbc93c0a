import type { PersonLabels } from './person-labels';
import type { Perspectives } from './perspectives';
import type { Reading } from './read';
import type { Reasons } from './reasons';
import type { VisiblePiece } from './visible-piece';
import type { Written } from './written';

/** What every part of a room needs: the piece, how people may be called, what perspectives are called, and what people wrote. */
export interface RoomReading extends Reading {
  piece: VisiblePiece;
  /** The version that is shown. */
  version: number;
  who: PersonLabels;
  perspectives: Perspectives;
  written: Written;
  reasons: Reasons;
}
