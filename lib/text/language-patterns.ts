import type { ClaimPatterns } from './claim-patterns';
import { englishClaims } from './claim-patterns-english';
import { frenchClaims } from './claim-patterns-french';
import type { CuePatterns } from './cue-patterns';
import { englishCues } from './cue-patterns-english';
import { frenchCues } from './cue-patterns-french';

export function cuePatternsOf(language: string): CuePatterns | null {
  const primary = language.toLowerCase().split('-')[0];
  return primary === 'en' ? englishCues : primary === 'fr' ? frenchCues : null;
}

export function claimPatternsOf(language: string): ClaimPatterns | null {
  const primary = language.toLowerCase().split('-')[0];
  return primary === 'en' ? englishClaims : primary === 'fr' ? frenchClaims : null;
}
