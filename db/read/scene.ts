import type { Perspectives } from './perspectives';
import type { Reading } from './read';
import type { Reasons } from './reasons';
import type { Seen } from './seen';
import type { Who } from './who';
import type { Written } from './written';

/** What every part of a room needs: the piece, how people may be called, what perspectives are called, and what people wrote. */
export interface Scene extends Reading {
  piece: Seen;
  /** The version that is shown. */
  version: number;
  who: Who;
  perspectives: Perspectives;
  written: Written;
  reasons: Reasons;
}
