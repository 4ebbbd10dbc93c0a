/** What is live and what waits beside it: the pages on which it is corrected and on which corrections are decided. */
import { z } from 'zod';
import { alarmKinds } from '../alarm';
import { changeView } from '../difference';
import { id, instant, sha256 } from '../scalars';
import { correctionShows, correctionTypes, takingOffGrounds, withholdingGrounds } from '../vocabulary';
import { personView, spanView } from './common';
import { contentView } from './piece';

export const liveView = z.strictObject({
  /** What `correct` names. */
  version: z.int(),
  digest: sha256,
  edition: sha256,
  content: contentView,
  text: z.string(),
  sentences: z.array(z.strictObject({ ...spanView.shape, block: z.int(), fingerprint: sha256 })),
  /** Oldest first. */
  corrections: z.array(
    z.strictObject({
      id,
      /** What `confirm_correction` names: of notice and difference together. */
      digest: sha256,
      type: z.enum(correctionTypes),
      text: z.string(),
      shows: z.enum(correctionShows),
      changes: z.array(changeView),
      by: personView,
      at: instant,
      state: z.enum(['unconfirmed', 'confirmed', 'refused', 'reviewed']),
      confirmBy: instant,
      /** Why the old words are not repeated; for editors. */
      withheld: z.strictObject({ ground: z.enum(withholdingGrounds), reason: z.string() }).nullable(),
      answer: z.strictObject({ text: z.string(), held: z.boolean() }).nullable(),
    }),
  ),
  /** For editors: the correction that goes through the gate. `digest` and `edition` are what `publish_correction` names. */
  pending: z
    .strictObject({
      id,
      type: z.enum(correctionTypes),
      text: z.string(),
      changes: z.array(changeView),
      version: z.int(),
      digest: sha256,
      edition: sha256,
      by: personView,
      at: instant,
    })
    .nullable(),
  /** For editors: what the author proposes instead of the live text. */
  proposals: z.array(
    z.strictObject({
      version: z.int(),
      digest: sha256,
      content: contentView,
      changes: z.array(changeView),
      by: personView,
      at: instant,
    }),
  ),
  /** For editors: the counterpoints on the page. */
  counterpoints: z.array(
    z.strictObject({
      id,
      code: z.string(),
      perspective: z.string(),
      text: z.string(),
      takenOff: z.enum(takingOffGrounds).nullable(),
      /** Its writer took it back. */
      withdrawn: z.boolean(),
    }),
  ),
  /** For editors: what was said against the live text. */
  alarms: z.array(
    z.strictObject({
      name: sha256,
      kind: z.enum(alarmKinds),
      /** The words; they stay on the desk. */
      said: z.string().nullable(),
      /** The sentence that it is about. */
      sentence: z.string().nullable(),
      mine: z.boolean(),
      at: instant.nullable(),
    }),
  ),
});
export type LiveView = z.infer<typeof liveView>;

/** What a correction starts from: the live text, what an author proposes instead, and what others said against it. For editors. */
export const correctableView = liveView.pick({ version: true, digest: true, content: true, text: true, sentences: true }).extend({
  proposals: z.array(z.strictObject({ version: z.int(), content: contentView })),
  /** Names of the alarms that the viewer may answer with it. */
  alarms: z.array(sha256),
});
export type CorrectableView = z.infer<typeof correctableView>;
