import type { z } from 'zod';
import type { contentView } from '@/lib/review/views/piece';
import type { BodyJson } from '@/lib/text/body';

/** What a draft and a version hold: everything a reader would see. A version's digest is of its canonical JSON. */
export interface VersionContent extends Omit<z.infer<typeof contentView>, 'body'> {
  body: BodyJson;
}
