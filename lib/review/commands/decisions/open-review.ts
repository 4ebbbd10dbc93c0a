import { z } from 'zod';
import { digest } from '@/lib/record/canonical';
import { command, refuse } from '../../command';
import { staleText } from '../../exact-text';
import { exactText, line } from '../../inputs';
import { perspectivesMissing, raisedStakes } from '../../policy';
import { instant, slug } from '../../scalars';
import { isSameOpening, openingOf, standingOpening, takesAway } from '../../standing-opening';

export const openReviewInput = z.strictObject({
  kind: z.literal('open_review'),
  ...exactText,
  /** The desk's topics; the author's were suggestions. Stakes follow from them. */
  topics: z.array(slug).max(20),
  perspectives: z
    .array(z.strictObject({ perspective: slug, disputes: z.boolean() }))
    .min(1)
    .max(8),
  /** People accused by name in the piece. */
  accused: z
    .array(z.strictObject({ name: line(200).min(1) }))
    .max(20)
    .optional(),
  runBy: instant.optional(),
  /** The opening that it was made from, as `GET /pieces/:id` gives it. Wanted where it takes anything away from one that stands, or changes it. */
  before: standingOpening.optional(),
});

/**
 * Opens the review, or widens an open one: topics, perspectives and people accused may be added, never taken away. Who disputes, and the day to run by, may be
 * changed by whoever saw how they stand.
 */
export const openReview = command({
  name: 'open_review',
  action: 'open_review',
  target: 'piece',
  input: openReviewInput,
  needs: ['piece', 'policy', 'perspectiveSlugs'],
  decide: ({ piece, policy, perspectiveSlugs }, input, { newId }) => {
    const stale = staleText(piece, input);
    if (stale) return refuse(stale);
    const unknown = input.perspectives.findIndex((perspective) => !perspectiveSlugs.includes(perspective.perspective));
    if (unknown >= 0)
      return refuse({
        code: 'unknown_value',
        field: `/perspectives/${unknown}/perspective`,
        value: input.perspectives[unknown]?.perspective ?? '',
      });
    const names = input.perspectives.map((perspective) => perspective.perspective);
    if (new Set(names).size !== names.length) return refuse({ code: 'unknown_value', field: '/perspectives', value: 'twice' });
    // Once opened, always opened: withdrawing and submitting again takes no obligation away.
    if (piece.openedBy !== null) {
      const unseen = !input.before || !isSameOpening(input.before, piece);
      if (unseen && takesAway(piece, input)) return refuse({ code: 'stale_form', what: 'opening', now: openingOf(piece) });
      const dropped =
        piece.topics.find((topic) => !input.topics.includes(topic)) ??
        piece.perspectives.find((perspective) => !names.includes(perspective.perspective))?.perspective;
      if (dropped) return refuse({ code: 'missing_field', field: '/topics', why: dropped });
    }
    const missing = perspectivesMissing(input.perspectives, input.topics, policy);
    if (missing) {
      const perspectives =
        missing.code === 'required' ? [missing.perspective] : missing.code === 'one_of' ? missing.perspectives : [];
      return refuse({
        code: 'perspectives_missing',
        what: missing.code,
        perspectives,
        atLeast: missing.code === 'too_few' ? missing.atLeast : 1,
      });
    }
    const accused = (input.accused ?? []).map((person) => ({ id: newId(), body: { name: person.name } }));
    return {
      ok: true,
      events: [
        {
          type: 'review_opened',
          payload: {
            topics: input.topics,
            stakes: raisedStakes(piece.stakes, input.topics, policy),
            perspectives: input.perspectives,
            policyVersion: piece.policyVersion,
            runBy: input.runBy ?? null,
            accused: accused.map((person) => person.id),
            accusedDigest: digest(accused.map((person) => person.body)),
          },
          contents: accused.map((person) => ({ ref: person.id, kind: 'accused', body: person.body })),
        },
      ],
      result: { id: piece.id, review: 'in_review', accused: accused.map((person) => person.id) },
    };
  },
});
