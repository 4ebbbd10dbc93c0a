import { z } from 'zod';
import { digest, type Json } from './canonical';
import { jsonSchema, openingSchema, sha256HexSchema } from './commitment';
import { leafSchema } from './leaf';

const itemSchema = z.strictObject({
  kind: z.string().min(1).max(64),
  id: z.string().min(1).max(200),
  digest: sha256HexSchema,
  /** What readers see, exactly what `digest` is the digest of. */
  content: jsonSchema,
});

const entrySchema = z.strictObject({
  leaf: leafSchema,
  /** Where the leaf is in the log of the checkpoint; null while it waits for the next checkpoint. */
  inclusion: z.strictObject({ index: z.int().nonnegative(), path: z.array(sha256HexSchema).max(64) }).nullable(),
  /** What the leaf committed to; null where it is not public, or was erased with a person. */
  opening: openingSchema.nullable(),
});

/**
 * The public account of one piece's review, made to be verified offline by anybody.
 *
 * Order is part of its form: `items` by kind and id; `entries` by index in the log, and behind them those that wait, by
 * leaf hash. `edition.items` has exactly one item of kind `version`, whose content has the headline.
 */
export const reviewRecordSchema = z.strictObject({
  v: z.literal(1),
  piece: z.strictObject({ slug: z.string().min(1).max(300), headline: z.string().min(1) }),
  edition: z.strictObject({ digest: sha256HexSchema, items: z.array(itemSchema).min(1) }),
  entries: z.array(entrySchema).min(1),
  /** Signed note, see checkpoint.ts. */
  checkpoint: z.string(),
  /** Verifier key text, `name+id+base64`. */
  publicKey: z.string(),
  /** Signed note over everything above, see seal.ts. */
  seal: z.string(),
});
export type ReviewRecord = z.infer<typeof reviewRecordSchema>;
export type RecordEntry = ReviewRecord['entries'][number];
export type RecordItem = ReviewRecord['edition']['items'][number];
export type UnsealedRecord = Omit<ReviewRecord, 'seal'>;

/** The digest that the seal names: of the whole record but the seal. */
export function recordDigest(record: UnsealedRecord): string {
  const { v, piece, edition, entries, checkpoint, publicKey } = record;
  const content: Json = { v, piece, edition, entries, checkpoint, publicKey };
  return digest(content);
}
