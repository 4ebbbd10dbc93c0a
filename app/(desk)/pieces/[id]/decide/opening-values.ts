import { z } from 'zod';
import { perspectivesMissing } from '@/lib/review/policy';
import { slug } from '@/lib/review/scalars';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { instantOf } from '../_work/zoned';
import type { Opening } from './opening';

const said = workWords.decide;

const shape = z.object({
  raising: z.array(z.string()),
  /** Typed, separated by commas. */
  more: z.string(),
  perspectives: z.array(z.string()),
  disputes: z.array(z.string()),
  /** One name a line. */
  accused: z.string(),
  runBy: z.string(),
  /** JSON of the opening that the rest was made from: kept with it, so that words which come back later are held against it. */
  before: z.string(),
});
export type OpeningValues = z.infer<typeof shape>;

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

/** The policy's own rules, asked while one types; the API asks them again. */
export function openingSchema(opening: Opening, { timeZone, now }: { timeZone: string; now: string }) {
  const name = (wanted: string) => opening.perspectives.find((perspective) => perspective.slug === wanted)?.name ?? wanted;
  return shape.superRefine((values, context) => {
    const wrong = (field: keyof OpeningValues, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    const bad = topicsIn(values.more).find((topic) => !slug.safeParse(topic).success);
    if (bad !== undefined) wrong('more', said.badTopic({ topic: bad }));
    const topics = topicsOf(values);
    const chosen = chosenOf(opening, values).map((perspective) => ({
      perspective,
      disputes: values.disputes.includes(perspective),
    }));
    const missing = chosen.length === 0 ? null : perspectivesMissing(chosen, topics, opening.policy);
    if (chosen.length === 0) wrong('perspectives', said.choosePerspective);
    else if (missing?.code === 'required') wrong('perspectives', said.needsAll({ name: name(missing.perspective) }));
    else if (missing?.code === 'one_of') wrong('perspectives', said.needsOneOf({ names: missing.perspectives.map(name) }));
    else if (missing?.code === 'too_few') wrong('perspectives', said.needsMore({ atLeast: missing.atLeast }));
    else if (missing?.code === 'none_disputes') wrong('disputes', said.chooseDisputes);
    if (topics.includes('named-accusation') && opening.before.accused.length === 0 && namesIn(values.accused).length === 0)
      wrong('accused', said.accusedMissing);
    if (values.runBy !== '') {
      const at = instantOf(values.runBy, timeZone);
      if (at === null) wrong('runBy', said.scheduleMissing);
      else if (at <= now && at !== opening.before.runBy) wrong('runBy', words.errors.inThePast);
    }
  });
}
