/** What the list of pieces shows, in one view. */
import { z } from 'zod';
import { searchPlaces } from '../search-places';
import { pieceView } from './piece';

/** Where the words of a search stand, with what stands around them. */
export const hitView = z.strictObject({
  place: z.enum(searchPlaces),
  excerpt: z.array(z.strictObject({ text: z.string(), found: z.boolean() })),
});
export type HitView = z.infer<typeof hitView>;

/** A ready-made search and how much it finds. `more`: at least so many. */
export const filterView = z.strictObject({ q: z.string(), count: z.int(), more: z.boolean() });
export type FilterView = z.infer<typeof filterView>;

const listedPiece = pieceView.extend({ hit: hitView.nullable() });
export type ListedPiece = z.infer<typeof listedPiece>;

export const piecesView = z.strictObject({
  /** As it was asked for, so that a page can be asked for again. */
  asked: z.strictObject({ q: z.string(), state: z.string(), cursor: z.string() }),
  filters: z.array(filterView),
  items: z.array(listedPiece),
  next: z.string().nullable(),
  mayCreate: z.boolean(),
  /** In which part the viewer reads the list; an empty one says what comes next for them. */
  as: z.enum(['editor', 'author', 'reviewer']),
});
export type PiecesView = z.infer<typeof piecesView>;
