import { perspectivesMissing } from '@/lib/review/policy';
import { slug } from '@/lib/review/scalars';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import type { Translate } from '@/lib/words/language';
import { instantOf } from '../_forms/zoned';
import type { Opening } from './opening';

/** The clock that a day is typed on. */
export type OpeningAt = Opening & { timeZone: string; now: string };

export interface OpeningValues {
  raising: string[];
  /** Typed, separated by commas. */
  more: string;
  perspectives: string[];
  disputes: string[];
  /** One name a line. */
  accused: string;
  runBy: string;
  /** JSON of the opening that the rest was made from. */
  before: string;
}

/** “Public health, water” → public-health, water. */
export const topicsIn = (typed: string) =>
  typed
    .split(/[,\n]/)
    .map((part) => part.trim().toLowerCase().replace(/\s+/g, '-'))
    .filter((topic) => topic !== '');
export const namesIn = (typed: string) =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((name) => name !== '');

export const topicsOf = (values: Pick<OpeningValues, 'raising' | 'more'>) => [
  ...new Set([...values.raising, ...topicsIn(values.more)]),
];

/** Perspectives that the policy names for these topics. */
export const requiredFor = ({ policy }: Pick<Opening, 'policy'>, topics: readonly string[]) => [
  ...new Set(
    policy.perspectives
      .filter((perspective) => perspective.topic === null || topics.includes(perspective.topic))
      .flatMap((perspective) => perspective.all),
  ),
];

export const chosenOf = (opening: Pick<Opening, 'policy' | 'before'>, values: OpeningValues) => [
  ...new Set([
    ...opening.before.perspectives.map((perspective) => perspective.perspective),
    ...requiredFor(opening, topicsOf(values)),
    ...values.perspectives,
  ]),
];

export const openingBody = (opening: OpeningAt, values: OpeningValues) => {
  const names = namesIn(values.accused);
  return {
    kind: 'open_review',
    ...opening.exact,
    topics: topicsOf(values),
    perspectives: chosenOf(opening, values).map((perspective) => ({
      perspective,
      disputes: values.disputes.includes(perspective),
    })),
    ...(names.length > 0 && { accused: names.map((name) => ({ name })) }),
    ...(values.runBy !== '' && { runBy: instantOf(values.runBy, opening.timeZone) }),
    before: JSON.parse(values.before || opening.standing) as unknown,
  };
};

export const openingSays = (t: Translate) => ({
  more: t(words).errors.unexpected,
  perspectives: t(workWords).decide.choosePerspective,
  disputes: t(workWords).decide.chooseDisputes,
  accused: t(workWords).decide.accusedMissing,
  runBy: t(workWords).decide.scheduleMissing,
});

/** The policy's own rules, asked before it is sent; the API asks them again. */
export function openingRules(t: Translate, opening: OpeningAt, values: OpeningValues) {
  const { timeZone, now, before } = opening;
  const bad = topicsIn(values.more).find((topic) => !slug.safeParse(topic).success);
  const topics = topicsOf(values);
  const missing = missingPerspectives(t, opening, values, topics);
  const at = instantOf(values.runBy, timeZone);
  return {
    more: bad !== undefined && t(workWords).decide.badTopic({ topic: bad }),
    ...missing,
    accused:
      topics.includes('named-accusation') &&
      before.accused.length === 0 &&
      namesIn(values.accused).length === 0 &&
      t(workWords).decide.accusedMissing,
    runBy: at !== null && at <= now && at !== before.runBy && t(words).errors.inThePast,
  };
}

function missingPerspectives(t: Translate, opening: Opening, values: OpeningValues, topics: string[]): Record<string, string> {
  const name = (wanted: string) => opening.perspectives.find((perspective) => perspective.slug === wanted)?.name ?? wanted;
  const chosen = chosenOf(opening, values).map((perspective) => ({
    perspective,
    disputes: values.disputes.includes(perspective),
  }));
  if (chosen.length === 0) return { perspectives: t(workWords).decide.choosePerspective };
  const missing = perspectivesMissing(chosen, topics, opening.policy);
  switch (missing?.code) {
    case 'required':
      return { perspectives: t(workWords).decide.needsAll({ name: name(missing.perspective) }) };
    case 'one_of':
      return { perspectives: t(workWords).decide.needsOneOf({ names: missing.perspectives.map(name) }) };
    case 'too_few':
      return { perspectives: t(workWords).decide.needsMore({ atLeast: missing.atLeast }) };
    case 'none_disputes':
      return { disputes: t(workWords).decide.chooseDisputes };
    default:
      return {};
  }
}
