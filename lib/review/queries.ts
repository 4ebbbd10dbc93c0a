/** Query strings of the API: every value comes as text. */
import { z } from 'zod';
import { exportFormats } from '@/lib/formats/export/export-media';
import { encodings } from '@/lib/formats/import/encodings';
import { publicationStates, reviewStates } from './vocabulary';

/** Which pieces to list; `cursor` is the `next` of the page before. */
export const piecesQuery = z.strictObject({
  state: z.enum([...reviewStates, ...publicationStates]).optional(),
  q: z.string().max(200).optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});
/** Which cards to show: all columns, or one from its `next` on. */
export const boardQuery = z.strictObject({
  q: z.string().max(400).optional(),
  column: z.string().max(40).optional(),
  cursor: z.string().max(400).optional(),
});
export const diffQuery = z.strictObject({ from: z.coerce.number().int().min(0), to: z.coerce.number().int().min(1) });
const number = z.coerce.number().int().min(0).max(999_999);
/** The page of a comparison: without numbers the last version and the one before it. `same`: which long unchanged stretch is shown as well. */
export const comparisonQuery = z.strictObject({
  from: number.optional(),
  to: number.optional(),
  page: number.optional(),
  same: number.optional(),
});
/** `after`: the `next` of the page before. */
export const historyQuery = z.strictObject({ after: z.string().max(400).optional() });
/** How a file's letters are written, where somebody says so; and whether the whole of a saved page is wanted, not its article alone. */
export const importQuery = z.object({ encoding: z.enum(encodings).optional(), page: z.literal('whole').optional() });
export const exportQuery = z.strictObject({ format: z.enum(exportFormats) });
