/**
 * What a policy asks less than another. Moving a piece that is under review to a policy with a weakening takes two editors and is public; to one without, one
 * editor, since nothing that the first would refuse can pass under the second.
 */
import { type Policy, requirementRule } from './policy';
import { type RequirementId, requirementIds, type Stakes, stakesLevels } from './vocabulary';

export type Weakening =
  /** Not required any more, or two editors may now excuse it. */
  | { code: 'requirement_dropped' | 'requirement_overridable'; requirement: RequirementId }
  /** A rule of perspectives that nothing in the other policy replaces; null: for every piece. */
  | { code: 'fewer_perspectives'; topic: string | null }
  | { code: 'fewer_people'; from: number; to: number }
  | { code: 'nil_return_counts' | 'no_reply_counts' | 'narrower_scope' | 'consent_beforehand' }
  | { code: 'no_second_editor'; stakes: Stakes }
  | { code: 'less_time'; whose: 'author' | 'blocking_reviewer' | 'invited_reviewer'; from: number; to: number }
  /** A topic that no longer raises the stakes. */
  | { code: 'topic_raises_nothing'; topic: string };

/** Every way in which `to` asks less than `from`; empty: it asks as much, or more. */
export function weakenings(from: Policy, to: Policy): Weakening[] {
  const time = (whose: 'author' | 'blocking_reviewer' | 'invited_reviewer', before: number, after: number): Weakening[] =>
    after < before ? [{ code: 'less_time', whose, from: before, to: after }] : [];
  const when = (holds: boolean, code: 'nil_return_counts' | 'no_reply_counts' | 'narrower_scope' | 'consent_beforehand') =>
    holds ? [{ code }] : [];
  return [
    ...requirementIds.flatMap((requirement) => weakerRequirement(requirement, from, to)),
    ...from.perspectives
      .filter((rule) => !isReplaced(rule, to.perspectives))
      .map(({ topic }): Weakening => ({ code: 'fewer_perspectives', topic })),
    ...(to.peoplePerPerspective < from.peoplePerPerspective
      ? [{ code: 'fewer_people' as const, from: from.peoplePerPerspective, to: to.peoplePerPerspective }]
      : []),
    ...when(to.nilReturnCounts && !from.nilReturnCounts, 'nil_return_counts'),
    ...when(to.lapsedCounts && !from.lapsedCounts, 'no_reply_counts'),
    ...when(from.perspectiveScope === 'every_sentence' && to.perspectiveScope === 'anchored_paragraphs', 'narrower_scope'),
    ...when(from.consent === 'exact' && to.consent === 'exact_or_beforehand', 'consent_beforehand'),
    ...stakesLevels
      .filter((stakes) => from.secondEditor.includes(stakes) && !to.secondEditor.includes(stakes))
      .map((stakes): Weakening => ({ code: 'no_second_editor', stakes })),
    ...time('author', from.answerHours, to.answerHours),
    ...time('blocking_reviewer', from.blockHours, to.blockHours),
    ...time('invited_reviewer', from.responseHours, to.responseHours),
    ...from.raisingTopics
      .filter((topic) => !to.raisingTopics.includes(topic))
      .map((topic): Weakening => ({ code: 'topic_raises_nothing', topic })),
  ];
}

function weakerRequirement(requirement: RequirementId, from: Policy, to: Policy): Weakening[] {
  const before = requirementRule(from, requirement);
  const after = requirementRule(to, requirement);
  if (!before.required) return [];
  if (!after.required) return [{ code: 'requirement_dropped', requirement }];
  return after.overridable && !before.overridable ? [{ code: 'requirement_overridable', requirement }] : [];
}

type PerspectiveRule = Policy['perspectives'][number];

/** Whatever satisfies the other rules, where they apply, satisfies this one. */
function isReplaced(rule: PerspectiveRule, others: readonly PerspectiveRule[]): boolean {
  const applying = others.filter((other) => other.topic === null || other.topic === rule.topic);
  const named = new Set(applying.flatMap((other) => other.all));
  const atLeast = Math.max(named.size, ...applying.map((other) => other.atLeast));
  const isOneOf =
    rule.oneOf.length === 0 ||
    rule.oneOf.some((perspective) => named.has(perspective)) ||
    applying.some(({ oneOf }) => oneOf.length > 0 && oneOf.every((perspective) => rule.oneOf.includes(perspective)));
  return rule.atLeast <= atLeast && rule.all.every((perspective) => named.has(perspective)) && isOneOf;
}
