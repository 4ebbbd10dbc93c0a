import type { Verdict } from '@/lib/review/vocabulary';
import type { NamedSentence } from '@/lib/words/en/sentence-name';
import type { GlyphName } from './glyph';

/** A verdict that holds, one that an edit made stale, or none yet. */
type ClaimState = Verdict | 'stale' | 'none';

export interface EvidenceView {
  title: string;
  url: string;
  /** The words of the source that settle it. */
  quote: string | null;
  /** ISO 8601 UTC. */
  seenAt: string;
  copyHref: string | null;
}

export interface ClaimView {
  id: string;
  state: ClaimState;
  /** Indices, from 0. */
  sentences: number[];
  /** The same, as people call them. */
  named: NamedSentence[];
  statement: string;
  /** The fact-checker's sentence: context, what was tried, why it settles it. */
  rationale: string | null;
  evidence: EvidenceView[];
  /** Why it is stale: "the headline changed in version 3". */
  lost: string | null;
  waitingFor: { name: string; until: string | null } | null;
}

export const claimGlyph: Record<ClaimState, GlyphName> = {
  supported: 'supported',
  supported_with_context: 'context',
  unsupported: 'unsupported',
  contradicted: 'contradicted',
  unverifiable: 'unverifiable',
  stale: 'stale',
  none: 'open',
};
