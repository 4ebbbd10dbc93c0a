import { z } from 'zod';
import { prose, sourceInput } from './inputs';
import { sourceView } from './views/common';

/** What a reviewer writes in a counterpoint, as both commands take it. A new field is added here, and to `storedCounterpoint` and `counterpointBody` below. */
export const counterpointWords = { text: prose, sources: z.array(sourceInput).max(20) };

/** The same as it is stored, with the limits of any release. */
export const storedCounterpoint = z.object({ text: z.string(), sources: z.array(sourceView) });
export type StoredCounterpoint = z.infer<typeof storedCounterpoint>;

interface Placed extends StoredCounterpoint {
  perspective: string;
  kind: 'passage' | 'missing';
  version: number;
  start: number | null;
  end: number | null;
}

/** The stored body. A counterpoint's digest is of this. */
export const counterpointBody = ({ perspective, kind, version, start, end, text, sources }: Placed) => ({
  perspective,
  kind,
  anchor: start === null ? null : { version, start, end },
  text,
  sources,
});
