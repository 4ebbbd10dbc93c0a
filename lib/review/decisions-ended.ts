import { brief } from './brief';
import { checkedFacts } from './checked-facts';
import { editionOf } from './edition';
import type { NewEvent } from './events';
import type { ApprovalFacts, CounterpointFacts, GateFacts } from './facts';
import { firstOverrule } from './first-overrule';
import { type BarCause, barFromApproving, barFromDeciding, type EndCause } from './still-may-decide';

/**
 * The decisions on a piece that end: whoever took them could not take them now, or they were about another edition or answer. The store asks at the end of every
 * write, for each piece that it touched, in its transaction: whatever the reason is (a role taken away, a new co-author, a review accepted, an answer replaced), it
 * is found here, and what has ended does not revive. What is published stays.
 * @param left Who left and came back since the piece was published: what they excused then excuses no correction.
 */
export function decisionsEnded(facts: GateFacts, left: ReadonlySet<string> = new Set()): NewEvent[] {
  const { piece } = facts;
  const isOnItsWay = ['none', 'scheduled'].includes(piece.publication);
  if (!(isOnItsWay || facts.live) || piece.openedBy === null) return [];
  // A live piece on which no correction is in review has one kind of decision that waits for another.
  if (!(isOnItsWay || facts.live?.pending)) return overrulesEnded(facts, isUnfinished);
  const bar = (...people: (string | null)[]): BarCause | null => barOf(facts, people);
  const barFromExcusing = (...people: (string | null)[]) =>
    bar(...people) ?? (people.some((person) => person !== null && left.has(person)) ? 'no_editor' : null);
  return [
    ...approvalsEnded(facts, isOnItsWay),
    ...facts.overrides
      .filter((override) => override.end === null)
      .flatMap((override) => ended('override', override.id, barFromExcusing(override.requestedBy, override.confirmedBy))),
    ...facts.adoptions
      .filter((adoption) => adoption.end === null && adoption.confirmedBy === null)
      .flatMap((adoption) => ended('adoption', adoption.id, bar(adoption.askedBy))),
    ...facts.replies
      .filter((reply) => reply.kind === 'not_sought_danger')
      .flatMap((reply) => ended('reply', reply.id, barFromExcusing(reply.by, reply.confirmedBy))),
    ...overrulesEnded(facts, () => true),
    ...scheduleEnded(facts),
  ];
}

function barOf(facts: GateFacts, people: (string | null)[]): BarCause | null {
  for (const person of people) {
    const cause = person === null ? null : barFromDeciding(facts, person);
    if (cause) return cause;
  }
  return null;
}

const ended = (kind: 'override' | 'reply' | 'overrule' | 'adoption', id: string, cause: EndCause | null): NewEvent[] =>
  cause ? [{ type: 'decision_ended', payload: { kind, id, cause } }] : [];

/** Approvals of what readers do not have. */
export function approvalsThatWait({ piece, approvals, corrections, live }: GateFacts): ApprovalFacts[] {
  const published = live ? [piece.publishable?.edition, ...corrections.map(({ edition }) => edition)] : [];
  return approvals.filter(({ edition }) => !published.includes(edition));
}

function approvalsEnded(facts: GateFacts, isOnItsWay: boolean): NewEvent[] {
  const { piece, version } = facts;
  const waiting = approvalsThatWait(facts);
  if (waiting.length === 0) return [];
  const indexed = version && brief(facts, version);
  // A mark lapses with its edition, and all approvals with the mark.
  const isMarked = isOnItsWay && piece.publishable !== null;
  const edition = isOnItsWay ? editionOf(facts).digest : facts.correctionEdition;
  return newestOfEach(waiting).flatMap((approval): NewEvent[] => {
    const { by } = approval;
    const cause: EndCause | null =
      barFromApproving(facts, approval) ??
      (indexed && checkedFacts(indexed, by) ? 'reviewer' : null) ??
      (isMarked || edition === undefined || approval.edition === edition ? null : 'changed');
    return cause ? [{ type: 'decision_ended', payload: { kind: 'approval', by, cause } }] : [];
  });
}

/** An editor who approved several editions has the last in mind. */
const newestOfEach = (approvals: ApprovalFacts[]) =>
  approvals.filter((approval) => approvals.every((other) => other.by !== approval.by || other.at <= approval.at));

const isUnfinished = ({ block }: CounterpointFacts) => block?.state === 'blocks';

/** The first of two overrules also ends when the passage or the answer changes: else it would count again once the old words are back. */
function overrulesEnded(facts: GateFacts, among: (counterpoint: CounterpointFacts) => boolean): NewEvent[] {
  return facts.counterpoints.filter(among).flatMap((counterpoint) => {
    const { id, block, overrule } = counterpoint;
    const first = block?.overruledBy ?? null;
    const isOver = first !== null && isUnfinished(counterpoint) && firstOverrule(counterpoint, facts) === null;
    return ended('overrule', id, barOf(facts, [first, overrule.finishedBy]) ?? (isOver ? 'changed' : null));
  });
}

function scheduleEnded(facts: GateFacts): NewEvent[] {
  const { publication, scheduledBy } = facts.piece;
  const cause = publication === 'scheduled' && scheduledBy !== null ? barFromDeciding(facts, scheduledBy) : null;
  return cause ? [{ type: 'unscheduled', payload: { reason: null, cause } }] : [];
}
