import type { Rule } from './rule';

/** The author's disclosure statement is there; an explicit "none" counts, an empty field does not. */
export const disclosure: Rule = (facts) => {
  if (facts.version.disclosure) return { met: true, reason: { code: 'met' } };
  return {
    met: false,
    reason: { code: 'no_disclosure' },
    open: [{ kind: 'disclosure' }],
    places: [{ to: 'form', form: 'edit' }],
  };
};
