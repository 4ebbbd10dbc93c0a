import { blocks } from '../block-hold';
import { hasLostPlace } from '../note-standing';
import { type OpenItem, uniqueItems } from '../open-item';
import type { Rule } from './rule';

/** No block stands, and nothing has lost its place. */
export const nothingBlocking: Rule = (facts) => {
  const blocking = facts.counterpoints.filter((counterpoint) => blocks(counterpoint, facts));
  const lost = facts.counterpoints.filter(hasLostPlace);
  const open = uniqueItems([
    // A block that lost its place needs one before anybody can say whether it still stands.
    ...lost.map(({ id }): OpenItem => ({ kind: 'counterpoint', id, need: 'place' })),
    ...blocking.map(({ id }): OpenItem => ({ kind: 'counterpoint', id, need: 'release' })),
  ]);
  if (blocking.length > 0) {
    return {
      met: false,
      reason: {
        code: 'blocking',
        count: blocking.length,
        grounds: [...new Set(blocking.flatMap((counterpoint) => (counterpoint.block ? [counterpoint.block.ground] : [])))],
      },
      open,
      places: blocking.map((counterpoint) => ({ to: 'counterpoint' as const, id: counterpoint.id })),
    };
  }
  if (lost.length === 0) return { met: true, reason: { code: 'met' } };
  return {
    met: false,
    reason: { code: 'lost_place', count: lost.length },
    open,
    places: [{ to: 'form', form: 'lost' }],
  };
};
