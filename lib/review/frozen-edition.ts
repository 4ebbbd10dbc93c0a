/**
 * The edition's contents, frozen when it is marked publishable: the one thing that the reader page, the feeds and the record are made from. Its lists are in
 * reading order; offsets are UTF-16 into `text`. Identities are opened only where `name` says so.
 */
import { z } from 'zod';
import { changeView } from './difference';
import { id, instant, sha256, slug } from './scalars';
import { type Statement, statement } from './statement';
import { evidenceView, sourceView, verdictEnum } from './views/common';
import { contentView } from './views/piece';
import { correctionShows, correctionTypes, requirementIds, responseKinds, takingOffGrounds } from './vocabulary';

export const frozenEdition = z.strictObject({
  items: z.array(z.tuple([z.string(), z.string(), sha256])),
  version: z.int(),
  digest: sha256,
  content: contentView,
  text: z.string(),
  counterpoints: z.array(
    z.strictObject({
      id,
      code: z.string(),
      perspective: slug,
      perspectiveName: z.string(),
      letter: z.string(),
      hue: z.int(),
      /** The writer's name where it was opened; else null, and readers see the perspective. */
      name: z.string().nullable(),
      /** null: what is missing from the whole piece. */
      place: z.strictObject({ start: z.int(), end: z.int() }).nullable(),
      /** The words that it was written about, where the text has them no longer; no words where these are not repeated. */
      writtenAbout: z.strictObject({ words: z.string().nullable() }).nullable().default(null),
      text: z.string(),
      sources: z.array(sourceView),
      response: z.strictObject({ id, kind: z.enum(responseKinds), text: z.string() }).nullable(),
      /** The author's time ran out without an answer. */
      unanswered: z.boolean(),
      stands: z.boolean(),
      /** Why its words were taken off the page; null: they stand there. */
      takenOff: z.enum(takingOffGrounds).nullable().default(null),
    }),
  ),
  claims: z.array(
    z.strictObject({
      id,
      statement: z.string(),
      spans: z.array(z.strictObject({ start: z.int(), end: z.int() })),
      verdict: verdictEnum,
      rationale: z.string(),
      evidence: z.array(evidenceView),
      checkedAt: instant,
    }),
  ),
  corrections: z.array(
    z.strictObject({
      id,
      type: z.enum(correctionTypes),
      /** '': not repeated, since a later correction withheld words in it. */
      text: z.string(),
      at: instant,
      digest: sha256,
      shows: z.enum(correctionShows).default('difference'),
      /** What it changed; without the old words where they are withheld. */
      changes: z.array(changeView).default([]),
      /** The author's answer beside the notice. */
      answer: z.strictObject({ text: z.string(), digest: sha256 }).nullable().default(null),
    }),
  ),
  /** Statements about the review. Empty in editions older than statements (see `statementsIn`). */
  statements: z.array(statement).default([]),
  /** Names for the statements. Older editions have numbers here, which are not read any more: some were not true. */
  review: z.object({
    perspectives: z.array(z.object({ perspective: slug, name: z.string(), letter: z.string(), hue: z.int() })),
    /** Of the exceptions that it rests on. */
    overrides: z.array(z.strictObject({ requirement: z.string(), reason: z.string(), at: instant })),
    policy: z.strictObject({ name: z.string(), version: z.int() }),
  }),
});
export type FrozenEdition = z.infer<typeof frozenEdition>;

/**
 * What is said of the review on its pages. Of an edition older than statements only what stands in it is: its counterpoints, and the exceptions that were published
 * with it.
 */
export function statementsIn({ statements, review, counterpoints }: FrozenEdition): Statement[] {
  if (statements.length > 0) return statements;
  return [
    ...review.overrides.flatMap(({ requirement: name, at }): Statement[] => {
      const requirement = requirementIds.find((known) => known === name);
      return requirement ? [{ code: 'override', requirement, override: 'before-statements', day: at.slice(0, 10) }] : [];
    }),
    ...review.perspectives.flatMap(({ perspective }): Statement[] => {
      const number = counterpoints.filter((counterpoint) => counterpoint.perspective === perspective).length;
      return number > 0 ? [{ code: 'perspective', perspective, outcome: 'counterpoints', counterpoints: number }] : [];
    }),
  ];
}
