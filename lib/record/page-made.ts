import { z } from 'zod';
import { sha256HexSchema } from './commitment';

/** SHA-256 (hex) of all that readers get of a piece and that is kept as bytes. */
const pageDigests = z.strictObject({
  /** The page as HTML. */
  page: sha256HexSchema,
  /** The same page without counterpoints, as `?counterpoints=no` gives it. */
  without: sha256HexSchema,
  /** The page compressed with brotli, as it is kept. */
  compressed: sha256HexSchema,
  /** The page of the review record. */
  recordPage: sha256HexSchema,
  /** What the front page and the feeds show, as JSON. */
  teaser: sha256HexSchema,
});
export type PageDigests = z.infer<typeof pageDigests>;

/** The payload of `page_made`: bytes that readers get were made. */
export const pageMade = z.strictObject({
  /** Counts a piece's pages, from 1: the page with the highest number is the current one. */
  number: z.int().positive(),
  edition: sha256HexSchema,
  /** TEMPLATE_VERSION of lib/formats/html. */
  template: z.int().positive(),
  /** The newsroom's address that the page links to. */
  address: z.string(),
  digests: pageDigests,
});
export type PageMade = z.infer<typeof pageMade>;
