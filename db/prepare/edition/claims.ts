import { z } from 'zod';
import { type GateFacts, keyOf, type SentenceFacts } from '@/lib/review/facts';
import type { FrozenEdition } from '@/lib/review/frozen-edition';
import { liveClaims } from '@/lib/review/live-claims';
import { evidenceView, verdictEnum } from '@/lib/review/views/common';
import type { Book } from './contents';

const claimBody = z.object({ statement: z.string() });
const verdictBody = z.object({ verdict: verdictEnum, rationale: z.string(), evidence: z.array(evidenceView) });

/** Where a verdict's words are kept: two fact-checkers may judge one claim. */
export const verdictRef = (claimId: string, personId: string) => `${claimId}:${personId}`;

/** The claims with a filed verdict that are still in the text word for word, in the order of their first sentence. */
export function frozenClaims(facts: GateFacts, book: Book): FrozenEdition['claims'] {
  const byKey = new Map(facts.sentences.map((sentence) => [keyOf(sentence), sentence]));
  return liveClaims(facts)
    .flatMap((claim) => {
      if (!claim.verdict?.posted) return [];
      const spans = joined(claim.sentences.flatMap((key) => byKey.get(keyOf(key)) ?? []));
      const { verdict, rationale, evidence } = verdictBody.parse(book('verdict', verdictRef(claim.id, claim.verdict.by)));
      const { statement } = claimBody.parse(book('claim', claim.id));
      return [{ id: claim.id, statement, spans, verdict, rationale, evidence, checkedAt: evidence[0]?.accessedAt ?? facts.now }];
    })
    .toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

/** Neighbouring sentences make one span. */
export function joined(sentences: readonly Pick<SentenceFacts, 'index' | 'start' | 'end'>[]): { start: number; end: number }[] {
  const spans: { start: number; end: number; last: number }[] = [];
  for (const { index, start, end } of sentences.toSorted((a, b) => a.index - b.index)) {
    const before = spans.at(-1);
    if (before && before.last === index - 1) Object.assign(before, { end, last: index });
    else spans.push({ start, end, last: index });
  }
  return spans.map(({ start, end }) => ({ start, end }));
}
