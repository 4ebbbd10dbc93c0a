/** What a reviewer who was released still sees of a piece: that they were, why, and what they wrote. Nothing else of it. */
import { z } from 'zod';
import { blockGrounds, counterpointKinds, dutyKinds, id, instant } from '../vocabulary';
import { sourceView } from './common';

export const releaseView = z.strictObject({
  pieceId: id,
  /** As it was when they were released. */
  headline: z.string(),
  duty: z.strictObject({ kind: z.enum(dutyKinds), name: z.string() }),
  reason: z.string(),
  at: instant,
  counterpoints: z.array(
    z.strictObject({
      id,
      code: z.string(),
      kind: z.enum(counterpointKinds),
      /** The words that it was written about. */
      passage: z.string().nullable(),
      text: z.string(),
      sources: z.array(sourceView),
      /** Private to them for good; or posted, as a block that was filed when they were released is. */
      posted: z.boolean(),
      block: z.strictObject({ ground: z.enum(blockGrounds), state: z.enum(['blocks', 'released', 'overruled']) }).nullable(),
      /** Posted, not closed, and theirs to lift or withdraw. */
      open: z.boolean(),
    }),
  ),
});
export type ReleaseView = z.infer<typeof releaseView>;
