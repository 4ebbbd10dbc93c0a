import type { Rule } from '../gate';

/**
 * Every author approved this exact version; or, where the policy allows it, they allowed "cuts and style" beforehand with the last version of the authors' own
 * and every version since is an editor's edit that changed nothing in substance. One author's leave is not another's, and an editor has none to give.
 */
export const authorConsent: Rule = (facts) => {
  const { authors, publication } = facts.piece;
  // Putting right what is live needs nobody's leave; the author may answer beside the notice.
  if (publication === 'live') return { met: null, reason: { code: 'does_not_apply' } };
  const given = new Set(
    facts.consents
      .filter((one) => one.version === facts.version.number && one.digest === facts.version.digest)
      .map((one) => one.by),
  );
  const open = authors.filter((person) => !given.has(person));
  if (authors.length > 0 && open.length === 0) return { met: true, reason: { code: 'met' } };
  const beforehand = facts.policy.consent === 'exact_or_beforehand' ? allowedBy(facts.versions) : null;
  if (beforehand !== null && authors.includes(beforehand) && open.every((person) => person === beforehand))
    return { met: true, reason: { code: 'consent_beforehand' } };
  return {
    met: false,
    reason: { code: 'consent_open', authors: open.length },
    open: open.map((personId) => ({ kind: 'author', personId })),
    places: [{ to: 'form', form: 'consent' }],
  };
};

/** Who allowed beforehand what was done since; null where nobody did, or more was done than style. */
function allowedBy(versions: Parameters<Rule>[0]['versions']): string | null {
  const newestFirst = [...versions].sort((a, b) => b.number - a.number);
  const at = newestFirst.findIndex((one) => one.change === 'author');
  const own = newestFirst[at];
  return own?.beforehand && newestFirst.slice(0, at).every((one) => one.change === 'style') ? own.madeBy : null;
}
