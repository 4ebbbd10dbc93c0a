import type { SentenceKey } from './facts';
import type { DispositionKind } from './vocabulary';

/** What is known of the text in which a claim would live. */
export interface ClaimGround {
  isInText: (key: SentenceKey) => boolean;
  /** What was said last of a sentence; null: nothing. */
  disposition: (key: SentenceKey) => DispositionKind | null;
}

/** A claim lives while every one of its sentences is in the text, word for word, and nobody has since called one of them opinion, or left it. */
export const isLiveClaim = (claim: { sentences: readonly SentenceKey[] }, ground: ClaimGround): boolean =>
  isStillClaim(claim, ground.disposition) && claim.sentences.every(ground.isInText);

/** Nobody has called one of its sentences opinion, or left it: a claim that is none any more is not shown, unlike one whose words changed. */
export const isStillClaim = (claim: { sentences: readonly SentenceKey[] }, disposition: ClaimGround['disposition']): boolean =>
  claim.sentences.every((key) => (disposition(key) ?? 'claim') === 'claim');
