import { z } from 'zod';
import type { CounterpointFacts } from './facts';
import { sha256 } from './scalars';
import { blockGrounds } from './vocabulary';

/** The wording (`digest` of its view) and the ground that the writer of a private note had on screen. If another tab saved later ones, nothing is overwritten. */
export const noteBefore = z.strictObject({ digest: sha256, block: z.enum(blockGrounds).nullable() });

export const isOtherNote = ({ digest, block }: CounterpointFacts, before: z.infer<typeof noteBefore> | undefined): boolean =>
  before?.digest !== digest || before.block !== (block?.ground ?? null);
