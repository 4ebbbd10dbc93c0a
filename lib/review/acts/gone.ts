import type { AssignmentFacts, GateFacts } from '../facts';
import type { Gone } from '../to-do';

/** Of those who were asked for a duty, who left it last. */
export function lastGone({ closed }: Pick<GateFacts, 'closed'>, asked: readonly AssignmentFacts[]): Gone | null {
  let last: Gone | null = null;
  for (const { personId, status, since: at } of asked) {
    const left = status === 'declined' || status === 'recused' || status === 'lapsed' || status === 'released';
    const how = left ? status : closed.includes(personId) ? ('closed' as const) : null;
    if (how !== null && (last === null || at > last.at)) last = { personId, status: how, at };
  }
  return last;
}

/** Why somebody has to be asked for a duty: who left it, whether anybody was asked, and what of a live piece waits for it. */
export function asking({ live }: Pick<GateFacts, 'live'>, asked: readonly AssignmentFacts[], after: Gone | null) {
  return {
    after,
    ...(asked.length === 0 ? { nobodyAsked: true } : {}),
    ...(live ? { live: live.pending ? ('correction' as const) : ('marks' as const) } : {}),
  };
}
