/** Ids, names, digests and times, in the only form in which the API takes or gives them. */
import { z } from 'zod';

/** A perspective's or a topic's name in the data: `human-rights-accountability`. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
/** Opaque to clients: they never take an id apart. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/);
/** SHA-256 in lower-case hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** ISO 8601 in UTC. */
export const instant = z.iso.datetime();
