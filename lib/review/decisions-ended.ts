import { brief } from './brief';
import { checkedFacts } from './checked-facts';
import type { NewEvent } from './events';
import type { ApprovalFacts, GateFacts } from './facts';
import { type BarCause, barFromApproving, barFromDeciding } from './still-may-decide';

/**
 * The decisions on a piece that end, since somebody who took them could not take them now. The store asks at the end of every write, for each piece that it
 * touched, in its transaction: whatever the reason is (a role taken away, a new co-author, a review accepted), it is found here. What is published stays.
 */
export function decisionsEnded(facts: GateFacts): NewEvent[] {
  const { piece, version } = facts;
  const isOnItsWay = ['none', 'scheduled'].includes(piece.publication);
  // On a live piece what a correction in review rests on; what is published stays.
  if (!(isOnItsWay || facts.live?.pending) || piece.openedBy === null) return [];
  const indexed = version && brief(facts, version);
  const bar = (...people: (string | null)[]): BarCause | null => {
    for (const person of people) {
      const cause = person === null ? null : barFromDeciding(facts, person);
      if (cause) return cause;
    }
    return null;
  };
  const ended = (kind: 'override' | 'reply' | 'overrule' | 'adoption', id: string, cause: BarCause | null): NewEvent[] =>
    cause ? [{ type: 'decision_ended', payload: { kind, id, cause } }] : [];
  const published = isOnItsWay ? null : (piece.publishable?.edition ?? null);
  const approvals = newestOfEach(facts.approvals.filter(({ edition }) => edition !== published)).flatMap(
    (approval): NewEvent[] => {
      const { by } = approval;
      const cause = barFromApproving(facts, approval) ?? (indexed && checkedFacts(indexed, by) ? 'reviewer' : null);
      return cause ? [{ type: 'decision_ended', payload: { kind: 'approval', by, cause } }] : [];
    },
  );
  return [
    ...approvals,
    ...facts.overrides
      .filter((override) => override.end === null)
      .flatMap((override) => ended('override', override.id, bar(override.requestedBy, override.confirmedBy))),
    ...facts.adoptions
      .filter((adoption) => adoption.end === null && adoption.confirmedBy === null)
      .flatMap((adoption) => ended('adoption', adoption.id, bar(adoption.askedBy))),
    ...facts.replies
      .filter((reply) => reply.kind === 'not_sought_danger')
      .flatMap((reply) => ended('reply', reply.id, bar(reply.by, reply.confirmedBy))),
    ...facts.counterpoints.flatMap(({ id, block, overrule }) =>
      ended('overrule', id, bar(block?.overruledBy ?? null, overrule.finishedBy)),
    ),
    ...scheduleEnded(facts),
  ];
}

/** An editor who approved several editions has the last in mind. */
const newestOfEach = (approvals: ApprovalFacts[]) =>
  approvals.filter((approval) => approvals.every((other) => other.by !== approval.by || other.at <= approval.at));

function scheduleEnded(facts: GateFacts): NewEvent[] {
  const { publication, scheduledBy } = facts.piece;
  const cause = publication === 'scheduled' && scheduledBy !== null ? barFromDeciding(facts, scheduledBy) : null;
  return cause ? [{ type: 'unscheduled', payload: { reason: null, cause } }] : [];
}
