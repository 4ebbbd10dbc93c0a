import { blocks } from '../block-hold';
import type { Rule } from '../gate';
import { hasLostPlace } from '../note-standing';

/** No block stands, and nothing has lost its place. */
export const nothingBlocking: Rule = (facts) => {
  const blocking = facts.counterpoints.filter((one) => blocks(one, facts));
  if (blocking.length > 0) {
    const waitingOn = blocking.map((one) =>
      one.response || one.cutIn !== null
        ? { personId: one.by, role: 'reviewer' as const, since: one.response?.at ?? one.postedAt }
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
