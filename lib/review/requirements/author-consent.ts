import type { Rule } from '../gate';

/**
 * Every author approved this exact version; or, where the policy allows it, they allowed "cuts and style" beforehand with their last own version and every
 * version since is an editor's edit that changed nothing in substance.
 */
export const authorConsent: Rule = (facts) => {
  const { authors } = facts.piece;
  const given = new Set(
    facts.consents
      .filter((one) => one.version === facts.version.number && one.digest === facts.version.digest)
      .map((one) => one.by),
  );
  const open = authors.filter((person) => !given.has(person));
  if (authors.length > 0 && open.length === 0) return { met: true, reason: { code: 'met' } };
  if (facts.policy.consent === 'exact_or_beforehand' && onlyStyleSince(facts.versions))
    return { met: true, reason: { code: 'consent_beforehand' } };
  return {
    met: false,
    reason: { code: 'consent_open', authors: open.length },
    waitingOn: open.map((personId) => ({ personId, role: 'author' as const, since: null })),
    places: [{ to: 'form', form: 'consent' }],
  };
};

function onlyStyleSince(versions: Parameters<Rule>[0]['versions']): boolean {
  const newestFirst = [...versions].sort((a, b) => b.number - a.number);
  const own = newestFirst.findIndex((one) => one.change === 'author');
  return own >= 0 && newestFirst[own]?.beforehand === true && newestFirst.slice(0, own).every((one) => one.change === 'style');
}
