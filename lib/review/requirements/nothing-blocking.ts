import { isClosed } from '../closed';
import type { CounterpointFacts } from '../facts';
import type { Rule } from '../gate';
import { isLost } from '../lost';

const hour = 3_600_000;

/**
 * A block holds until its writer is satisfied or withdraws it, an editor overrules it, or, after the author's answer, its writer let their time pass: then
 * the counterpoint stands, unblocked. So silence never holds a piece, and an explicit "it stands" does.
 */
export function blocks(one: CounterpointFacts, now: string, blockHours: number): boolean {
  if (!one.posted || one.block?.state !== 'blocks' || one.outcome === 'satisfied' || isClosed(one)) return false;
  const silent =
    one.response !== null && one.outcome === null && Date.parse(now) > Date.parse(one.response.at) + blockHours * hour;
  return !silent;
}

/** Posted, and lost its place: everybody's concern. */
export const hasLostPlace = (one: Placed) => one.posted && isLost(one);

/** The passage, or a sentence that it touches, changed after its writer last stood by the note: they are asked whether it still stands. */
export const hasChangedPlace = (one: Placed & Pick<CounterpointFacts, 'judgedOn'>) =>
  one.posted && !isClosed(one) && !isLost(one) && (one.place?.since ?? 0) > one.judgedOn;

type Placed = Pick<CounterpointFacts, 'posted' | 'kind' | 'outcome' | 'cutIn'> & {
  place: Pick<NonNullable<CounterpointFacts['place']>, 'state' | 'since'> | null;
};

/** No block stands, and nothing has lost its place. */
export const nothingBlocking: Rule = (facts) => {
  const blocking = facts.counterpoints.filter((one) => blocks(one, facts.now, facts.policy.blockHours));
  if (blocking.length > 0) {
    const waitingOn = blocking.map((one) =>
      one.response
        ? { personId: one.by, role: 'reviewer' as const, since: one.response.at }
        : { personId: facts.piece.authors[0] ?? null, role: 'author' as const, since: one.postedAt },
    );
    return {
      met: false,
      reason: {
        code: 'blocking',
        count: blocking.length,
        grounds: [...new Set(blocking.flatMap((one) => (one.block ? [one.block.ground] : [])))],
      },
      waitingOn,
      places: blocking.map((one) => ({ to: 'counterpoint' as const, id: one.id })),
    };
  }
  const lost = facts.counterpoints.filter(hasLostPlace);
  if (lost.length === 0) return { met: true, reason: { code: 'met' } };
  return {
    met: false,
    reason: { code: 'lost_place', count: lost.length },
    waitingOn: lost.map((one) => ({ personId: one.by, role: 'reviewer' as const, since: null })),
    places: [{ to: 'form', form: 'lost' }],
  };
};
