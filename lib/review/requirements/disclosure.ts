import type { Rule } from '../gate';

/** The author's disclosure statement is there; an explicit "none" counts, an empty field does not. */
export const disclosure: Rule = (facts) => {
  if (facts.version.disclosure) return { met: true, reason: { code: 'met' } };
  const waitingOn = facts.piece.authors.map((personId) => ({ personId, role: 'author' as const, since: null }));
  return {
    met: false,
    reason: { code: 'no_disclosure' },
    open: [{ kind: 'disclosure' }],
    waitingOn,
    places: [{ to: 'form', form: 'edit' }],
  };
};
