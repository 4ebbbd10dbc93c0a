import type { Brief } from './brief';

/** Did this person check facts of the text: sign for them, give a verdict that counts, or confirm sentences as somebody appointed to? */
export const checkedFacts = (facts: Brief, personId: string): boolean =>
  facts.standing.some((signOff) => signOff.duty === 'fact_check' && signOff.by === personId) ||
  facts.liveClaims.some((claim) => claim.verdict?.by === personId) ||
  facts.confirmations.some((confirmation) => confirmation.by === personId && facts.confirmsFacts(confirmation));
