import { z } from 'zod';
import { instant, slug } from './scalars';

/** What an opening sets and another opening can set otherwise. Stakes follow from the topics, and only rise. */
export const standingOpening = z.strictObject({
  topics: z.array(slug).max(50),
  perspectives: z.array(z.strictObject({ perspective: slug, disputes: z.boolean() })).max(50),
  runBy: instant.nullable(),
});
export type StandingOpening = z.infer<typeof standingOpening>;

export const openingOf = ({ topics, perspectives, runBy }: StandingOpening): StandingOpening => ({ topics, perspectives, runBy });
const inOrder = ({ topics, perspectives, runBy }: StandingOpening) =>
  JSON.stringify({
    topics: topics.toSorted(),
    perspectives: perspectives.map(({ perspective, disputes }) => `${perspective} ${disputes}`).toSorted(),
    runBy,
  });
export const isSameOpening = (a: StandingOpening, b: StandingOpening): boolean => inOrder(a) === inOrder(b);

/** Does this opening leave out, or set otherwise, anything of the one that stands? What it only adds takes nothing from anybody. */
export function takesAway(
  standing: StandingOpening,
  next: Omit<StandingOpening, 'runBy'> & { runBy?: string | undefined },
): boolean {
  const kept = new Map(next.perspectives.map((perspective) => [perspective.perspective, perspective.disputes]));
  return (
    standing.topics.some((topic) => !next.topics.includes(topic)) ||
    standing.perspectives.some(({ perspective, disputes }) => !kept.has(perspective) || (disputes && !kept.get(perspective))) ||
    (standing.runBy !== null && next.runBy !== standing.runBy)
  );
}
