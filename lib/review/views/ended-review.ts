import { z } from 'zod';
import { reviewEnds } from '../review-end';
import { id, instant } from '../scalars';
import { personView } from './common';

/** What a reviewer still sees of a piece when their part in it has ended. */
export const endedReviewView = z.strictObject({
  why: z.enum(reviewEnds),
  by: personView.nullable(),
  at: instant,
  /** The editor's reason for taking them off the review; empty where none was given. */
  reason: z.string(),
  /** Their own. */
  counterpoints: z.array(
    z.strictObject({
      id,
      code: z.string(),
      perspectiveName: z.string(),
      hue: z.int(),
      /** The words that it was written about; null: what is missing. */
      exact: z.string().nullable(),
      text: z.string(),
      posted: z.boolean(),
      /** It was filed for them, and they may take it back: it still holds the piece. */
      holds: z.boolean(),
    }),
  ),
});
export type EndedReviewView = z.infer<typeof endedReviewView>;
