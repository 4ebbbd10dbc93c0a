/**
 * A public statement: what readers are told about the review of a piece, as a code with parameters (design §2). No person and no time finer than a day.
 * `lib/words/en/statements` has the sentence for each code.
 */
import { z } from 'zod';
import { id, slug } from './scalars';
import { requirementIds, requirementStatuses } from './vocabulary';

const requirement = z.enum(requirementIds);
const number = z.int().min(1);

/** How a perspective is represented, seen by a reader. */
export const perspectiveOutcomes = ['counterpoints', 'nothing_to_add', 'no_counterpoint', 'no_reply', 'not_heard'] as const;

export const statement = z.discriminatedUnion('code', [
  /** What the gate says of a requirement; `second_editor` as the policy asks it. */
  z.strictObject({
    code: z.literal('requirement'),
    requirement,
    status: z.enum(requirementStatuses),
    /** The gate's reason code. */
    reason: z.string(),
  }),
  z.strictObject({ code: z.literal('override'), requirement, override: id, day: z.iso.date() }),
  /** `no_counterpoint`: signed by a reviewer, and nothing of theirs runs. `no_reply`: asked, and nobody signed. */
  z.strictObject({
    code: z.literal('perspective'),
    perspective: slug,
    outcome: z.enum(perspectiveOutcomes),
    counterpoints: z.int().min(0),
  }),
  /** A fact-checker signed for every sentence; `facts` of them have a verdict. */
  z.strictObject({ code: z.literal('fact_check'), facts: z.int().min(0) }),
  /** So many facts have a verdict, and that is all that can be said. */
  z.strictObject({ code: z.literal('verdicts'), facts: number }),
  /** Counterpoints without an answer: the author's time ran out, or (`unanswered`) it did not have to. */
  z.strictObject({ code: z.literal('did_not_answer'), counterpoints: number }),
  z.strictObject({ code: z.literal('unanswered'), counterpoints: number }),
  z.strictObject({ code: z.literal('held'), counterpoints: number }),
  /** Its writer read the author's answer, and the counterpoint stands. */
  z.strictObject({ code: z.literal('let_stand'), counterpoint: id }),
  /** Since the review was opened: passages with new words; sentences cut, and no new ones; not a word. */
  z.strictObject({ code: z.literal('passages_changed'), passages: number }),
  z.strictObject({ code: z.literal('sentences_cut'), sentences: number }),
  z.strictObject({ code: z.literal('unchanged') }),
  /** Two editors moved the open piece to a policy that asks for less. */
  z.strictObject({ code: z.literal('weaker_policy'), policyVersion: z.int(), day: z.iso.date() }),
]);
export type Statement = z.infer<typeof statement>;
export type StatementOf<Code extends Statement['code']> = Extract<Statement, { code: Code }>;
