/** Policies: what a desk requires before a piece may run, as data (design §5). A policy version is immutable. */

import { z } from 'zod';
import type { FieldProblem } from '../words/field-sentence';
import { line } from './inputs';
import { slug } from './scalars';
import { type RequirementId, requirementIds, type Stakes, stakesLevels } from './vocabulary';

// A judge in their own cause, a text that its author has not seen, a standing danger, an undisclosed interest.
const neverExcused: RequirementId[] = ['independence', 'author_consent', 'nothing_blocking', 'disclosure'];

const perspectiveRule = z.strictObject({
  /** The rule applies to pieces with this topic; null: to every piece. */
  topic: slug.nullable(),
  /** How many perspectives the piece needs at least. */
  atLeast: z.int().min(0).max(8),
  /** Perspectives that must be among them. */
  all: z.array(slug).max(8),
  /** At least one of these must be among them (empty: no such demand). */
  oneOf: z.array(slug).max(8),
});

export const policySchema = z.strictObject({
  name: line(80).min(1),
  size: z.enum(['pair', 'small', 'full']),
  perspectives: z.array(perspectiveRule).min(1).max(20),
  /** How many independent people each perspective wants. */
  peoplePerPerspective: z.int().min(1).max(5),
  /** Does "nothing to add", signed and reasoned, count as heard? */
  nilReturnCounts: z.boolean(),
  /** Does a review request that was never answered count as heard ("sought, no reply", told to readers)? */
  lapsedCounts: z.boolean(),
  /** What a filed view covers: the whole text, or the paragraphs that its counterpoints stand on. */
  perspectiveScope: z.enum(['every_sentence', 'anchored_paragraphs']),
  /** Stakes at which a second editor decides. */
  secondEditor: z.array(z.enum(stakesLevels)),
  consent: z.enum(['exact', 'exact_or_beforehand']),
  /** Hours the author has to answer a counterpoint. */
  answerHours: z
    .int()
    .min(1)
    .max(24 * 60),
  /** Hours the writer of a block has, after an answer, before it stands unblocked. */
  blockHours: z
    .int()
    .min(1)
    .max(24 * 60),
  /** Hours a reviewer has to accept or decline. */
  responseHours: z
    .int()
    .min(1)
    .max(24 * 60),
  /** Topics of which one makes a piece elevated, several grave. */
  raisingTopics: z.array(slug).max(40),
  requirements: z
    .record(z.enum(requirementIds), z.strictObject({ required: z.boolean(), overridable: z.boolean() }))
    .refine((all) => all.independence.required, 'independence' satisfies FieldProblem)
    .refine((all) => neverExcused.every((requirementId) => !all[requirementId].overridable), {
      error: 'neverExcused' satisfies FieldProblem,
      params: { requirements: neverExcused },
    }),
});
export type Policy = z.infer<typeof policySchema>;
export type PolicySize = Policy['size'];

type RequirementRule = Policy['requirements'][RequirementId];
const notRequired: RequirementRule = { required: false, overridable: false };

/** What a policy says of one requirement. A policy that was stored before a requirement existed has no such key, and does not require it. */
export const requirementRule = (policy: Pick<Policy, 'requirements'>, id: RequirementId): RequirementRule =>
  Object.hasOwn(policy.requirements, id) ? policy.requirements[id] : notRequired;

/** A stored policy with a rule for every requirement, as a new version of it has to have. */
export const completePolicy = (stored: Policy): Policy => ({
  ...stored,
  requirements: Object.fromEntries(requirementIds.map((id) => [id, requirementRule(stored, id)])) as Policy['requirements'],
});

const rules = (...not: RequirementId[]): Policy['requirements'] => {
  const all = requirementIds.map(
    (name) => [name, { required: !not.includes(name), overridable: !neverExcused.includes(name) }] as const,
  );
  return Object.fromEntries(all) as Policy['requirements'];
};

const common = {
  peoplePerPerspective: 1,
  nilReturnCounts: true,
  perspectiveScope: 'anchored_paragraphs',
  answerHours: 72,
  blockHours: 48,
  responseHours: 48,
  raisingTopics: ['armed-conflict', 'named-accusation', 'election', 'legal-threat'],
} as const;
const conflict = ['human-rights-accountability', 'affected-communities', 'international-humanitarian-law'];
const two = { topic: 'armed-conflict', atLeast: 2, all: conflict.slice(0, 1), oneOf: conflict.slice(1) };
const any = (atLeast: number) => ({ topic: null, atLeast, all: [], oneOf: [] });

/** The three sizes that every newsroom starts from (design §5, second table). */
export const shippedPolicies: Record<PolicySize, Policy> = {
  pair: {
    ...common,
    raisingTopics: [...common.raisingTopics],
    name: 'Pair',
    size: 'pair',
    perspectives: [any(1), two],
    lapsedCounts: true,
    secondEditor: [],
    consent: 'exact_or_beforehand',
    requirements: rules('second_editor'),
  },
  small: {
    ...common,
    raisingTopics: [...common.raisingTopics],
    name: 'Small',
    size: 'small',
    perspectives: [any(1), two],
    lapsedCounts: false,
    secondEditor: ['grave'],
    consent: 'exact_or_beforehand',
    requirements: rules(),
  },
  full: {
    ...common,
    raisingTopics: [...common.raisingTopics],
    name: 'Full',
    size: 'full',
    perspectives: [any(2), { topic: 'armed-conflict', atLeast: 3, all: conflict, oneOf: [] }],
    lapsedCounts: false,
    secondEditor: ['elevated', 'grave'],
    consent: 'exact',
    requirements: rules(),
  },
};

/** One raising topic makes a piece elevated, several make it grave. */
export function stakesOf(topics: readonly string[], policy: Pick<Policy, 'raisingTopics'>): Stakes {
  const raised = new Set(topics.filter((topic) => policy.raisingTopics.includes(topic))).size;
  return raised === 0 ? 'routine' : raised === 1 ? 'elevated' : 'grave';
}

/** Stakes as they are after these topics or this policy came: they rise and never fall, as lowering them would take an override. */
export function raisedStakes(before: Stakes, topics: readonly string[], policy: Pick<Policy, 'raisingTopics'>): Stakes {
  const now = stakesOf(topics, policy);
  return stakesLevels.indexOf(now) > stakesLevels.indexOf(before) ? now : before;
}

/** What is still missing from a choice of perspectives under the policy's rules for these topics; null when nothing is. */
export function perspectivesMissing(
  chosen: readonly { perspective: string; disputes: boolean }[],
  topics: readonly string[],
  policy: Pick<Policy, 'perspectives'>,
):
  | { code: 'too_few'; atLeast: number }
  | { code: 'required'; perspective: string }
  | { code: 'one_of'; perspectives: string[] }
  | { code: 'none_disputes' }
  | null {
  const names = new Set(chosen.map((perspective) => perspective.perspective));
  for (const rule of policy.perspectives.filter(
    (perspective) => perspective.topic === null || topics.includes(perspective.topic),
  )) {
    const absent = rule.all.find((name) => !names.has(name));
    if (absent) return { code: 'required', perspective: absent };
    if (rule.oneOf.length > 0 && !rule.oneOf.some((name) => names.has(name))) return { code: 'one_of', perspectives: rule.oneOf };
    if (names.size < rule.atLeast) return { code: 'too_few', atLeast: rule.atLeast };
  }
  return names.size > 0 && !chosen.some((perspective) => perspective.disputes) ? { code: 'none_disputes' } : null;
}
