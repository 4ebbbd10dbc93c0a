import { type Brief, oncePerBrief } from './brief';

/** Did this person check facts of the text: sign for them, give a verdict that counts, or confirm sentences as somebody appointed to? */
export const checkedFacts = (facts: Brief, personId: string): boolean => checkers(facts).has(personId);

/** It is asked for every editor who might decide. */
const checkers = oncePerBrief((facts): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const signOff of facts.standing) if (signOff.duty === 'fact_check') found.add(signOff.by);
  for (const { verdict } of facts.liveClaims) if (verdict) found.add(verdict.by);
  for (const confirmation of facts.confirmations) if (facts.confirmsFacts(confirmation)) found.add(confirmation.by);
  return found;
});
