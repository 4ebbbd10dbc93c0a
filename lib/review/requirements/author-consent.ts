import { editsPermitted } from '../beforehand';
import type { Rule } from './rule';

/**
 * Every author approved this exact version; or, where the policy allows it, they permitted beforehand all that editors changed since the last version that they
 * handed in or approved. One author's permission is not another's, and an editor has none to give.
 */
export const authorConsent: Rule = (facts) => {
  const { authors, publication } = facts.piece;
  // A correction of a live piece needs no OK of the author, who may answer beside the notice.
  if (publication === 'live') return { met: null, reason: { code: 'corrected' } };
  const given = new Set(
    facts.consents
      .filter((consent) => consent.version === facts.version.number && consent.digest === facts.version.digest)
      .map((consent) => consent.by),
  );
  const beforehand = facts.policy.consent === 'exact_or_beforehand';
  const open = authors.filter((person) => !given.has(person));
  const asked = open.filter((person) => !beforehand || editsPermitted(facts, person) === null);
  if (authors.length > 0 && asked.length === 0)
    return { met: true, reason: { code: open.length === 0 ? 'met' : 'consent_beforehand' } };
  return {
    met: false,
    reason: { code: 'consent_open', authors: asked.length },
    open: asked.map((personId) => ({ kind: 'author', personId })),
    places: [{ to: 'form', form: 'consent' }],
  };
};
