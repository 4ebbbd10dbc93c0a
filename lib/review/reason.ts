import { z } from 'zod';
import { lineFields } from '../text/text-lines';
import { instant } from './scalars';

const lineName = z.strictObject({ field: z.enum(lineFields), number: z.int().nullable() });
const sentenceNumber = z.int().positive();

/** A perspective that was heard before something changed: the sentence by its number, or the line. */
const changedSentence = { perspective: z.string(), sentence: sentenceNumber };
const changedLine = { perspective: z.string(), sentence: z.null(), line: lineName };
const staleVoice = z.union([z.strictObject(changedSentence), z.strictObject(changedLine)]);
export type StaleVoice = z.infer<typeof staleVoice>;

const bare = <C extends string>(code: C) => z.strictObject({ code: z.literal(code) });
const counting = <C extends string>(code: C) => z.strictObject({ code: z.literal(code), count: z.int() });
const hearing = { heard: z.int(), of: z.int() };

/** Why a requirement stands as it does; `lib/words/en/gate-sentences` has the sentence for each. Sentence numbers count from 1, as people count. */
export const reason = z.union([
  bare('met'),
  bare('not_required'),
  bare('does_not_apply'),
  /** The piece is published, and was corrected. */
  bare('corrected'),
  z.strictObject({ code: z.literal('overridden'), overrideId: z.string() }),
  bare('rule_failed'),
  bare('no_version'),
  /** `perspectives` were never validly heard; `stale` were, before a sentence of theirs changed. */
  z.strictObject({
    code: z.literal('perspectives_open'),
    ...hearing,
    perspectives: z.array(z.string()),
    stale: z.array(staleVoice),
  }),
  z.strictObject({ code: z.literal('perspective_stale'), ...hearing, ...changedSentence }),
  z.strictObject({ code: z.literal('perspective_stale'), ...hearing, ...changedLine }),
  z.strictObject({ code: z.literal('perspectives_heard'), ...hearing, lapsed: z.int() }),
  counting('undisposed'),
  counting('claims_without_verdict'),
  counting('supported_without_quote'),
  counting('claims_refuted'),
  counting('unverifiable_not_attributed'),
  bare('facts_not_signed'),
  /** The fact-checker asked for changes in this version, and nobody has signed for it. */
  bare('facts_need_changes'),
  /** `count` is of sentences and lines. `context`: those sentences whose own words stand, beside others than before. */
  z.strictObject({
    code: z.literal('facts_changed'),
    count: z.int(),
    sentences: z.array(sentenceNumber),
    context: z.array(sentenceNumber),
    lines: z.array(lineName).optional(),
  }),
  z.strictObject({ code: z.literal('facts_checked'), claims: z.int() }),
  z.strictObject({ code: z.literal('unanswered'), count: z.int(), until: instant }),
  counting('revision_missing'),
  z.strictObject({ code: z.literal('answered'), count: z.int(), silent: z.int() }),
  z.strictObject({ code: z.literal('blocking'), count: z.int(), grounds: z.array(z.string()) }),
  counting('lost_place'),
  z.strictObject({
    code: z.literal('own_words_judged'),
    count: z.int(),
    sentences: z.array(sentenceNumber),
    lines: z.array(lineName).optional(),
  }),
  z.strictObject({ code: z.literal('perspective_not_independent'), perspective: z.string() }),
  bare('marker_checked_facts'),
  /** Nobody else approved or confirmed words that they wrote. */
  counting('marker_wrote_words'),
  bare('no_disclosure'),
  z.strictObject({ code: z.literal('consent_open'), authors: z.int() }),
  bare('consent_beforehand'),
  bare('marker_took_part'),
  bare('no_second_editor'),
  bare('first_of_two'),
  /** What the policy asks at these stakes: stated in the edition, before anybody marks it. */
  bare('two_editors'),
  bare('uninvolved_editor'),
  bare('nobody_named'),
  counting('reply_not_recorded'),
  counting('danger_unconfirmed'),
]);
export type Reason = z.infer<typeof reason>;
