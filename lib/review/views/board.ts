/** What the editors' board shows, in one view. */
import { z } from 'zod';
import { id, instant } from '../scalars';
import { stakesLevels } from '../vocabulary';
import { filterView } from './pieces';

const boardCard = z.strictObject({
  id,
  headline: z.string(),
  authors: z.array(z.string()),
  version: z.int(),
  stakes: z.enum(stakesLevels),
  changedAt: instant,
  /** What waits on it was due then; null: nothing is overdue. */
  overdueSince: instant.nullable(),
  statuses: z.array(z.string()),
  satisfied: z.int(),
  of: z.int(),
  tiles: z.array(z.strictObject({ letter: z.string(), hue: z.int(), name: z.string(), heard: z.boolean() })),
  waitsFor: z.string(),
  corrections: z.int(),
});
export type BoardCard = z.infer<typeof boardCard>;

const boardColumn = z.strictObject({
  state: z.string(),
  title: z.string(),
  count: z.int(),
  cards: z.array(boardCard),
  next: z.string().nullable(),
});
export type BoardColumn = z.infer<typeof boardColumn>;

export const boardView = z.strictObject({
  /** As it was asked for, so that a page can be asked for again. */
  asked: z.strictObject({ q: z.string(), column: z.string() }),
  /** The first is everything that the board has. */
  filters: z.array(filterView),
  columns: z.array(boardColumn),
});
export type BoardView = z.infer<typeof boardView>;
