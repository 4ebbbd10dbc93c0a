import { z } from 'zod';
import { instant } from '../scalars';
import { pieceView } from './piece';

/** What stands over every page of a piece, on a page that does not have the room. */
export const pieceBarView = z.strictObject({
  piece: pieceView,
  textOpen: z.boolean(),
  /** How many versions there are. */
  versions: z.int(),
  /** When the current version was made; null: there is none. */
  madeAt: instant.nullable(),
  /** The current version has its words: it was made, and not erased. */
  hasText: z.boolean(),
  /** Sentences of the current version that are new since the viewer's last look. */
  changed: z.int(),
  /** Counterpoints that lost their place. */
  lost: z.int(),
  mayWrite: z.boolean(),
});
export type PieceBar = z.infer<typeof pieceBarView>;
