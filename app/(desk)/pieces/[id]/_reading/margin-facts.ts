import type { ClaimView as MarginClaim } from '@/app/_ui/claim-view';
import type { ClaimView, SentenceView } from '@/lib/review/views/piece';
import { namedSentence, sentenceLost } from '@/lib/words/en/sentence-name';
import type { Translate } from '@/lib/words/language';

/** A claim as margin and card show it. Without its sentences it is stale: one of them has changed. */
export const marginClaim = (t: Translate, claim: ClaimView, sentences: readonly SentenceView[]): MarginClaim => ({
  id: claim.id,
  state: !claim.live ? 'stale' : (claim.verdict?.verdict ?? 'none'),
  sentences: claim.sentences,
  named: claim.sentences.map((index) => t(namedSentence)(sentences[index] ?? { index, part: 'text' })),
  statement: claim.statement,
  rationale: claim.verdict?.rationale || null,
  evidence: (claim.verdict?.evidence ?? []).map(({ title, url, quote, accessedAt }) => ({
    title,
    url,
    quote,
    seenAt: accessedAt,
    copyHref: null,
  })),
  lost: claim.lost && t(sentenceLost)(t(namedSentence)(claim.lost), claim.lost.version),
  waitingFor: null,
});

/** A sentence that changed after the facts were signed, or stands beside others than then, has its place in the margin too, under this id. */
const changedFactId = (index: number) => `changed-${index + 1}`;

export interface MarginFact {
  id: string;
  claim: MarginClaim | null;
  sentence: SentenceView;
}

/** What stands at the start side, in the order of the text: claims at their first sentence, and sentences that want a second look. */
export function marginFacts(t: Translate, claims: readonly ClaimView[], sentences: readonly SentenceView[]): MarginFact[] {
  const covered = new Set(claims.flatMap((claim) => claim.sentences));
  const standing = claims.flatMap((claim): MarginFact[] => {
    const sentence = sentences[claim.sentences[0] ?? -1];
    return sentence ? [{ id: claim.id, claim: marginClaim(t, claim, sentences), sentence }] : [];
  });
  const changed = sentences
    .filter((sentence) => sentence.unconfirmed === 'context' || (sentence.unconfirmed && !covered.has(sentence.index)))
    .map((sentence): MarginFact => ({ id: changedFactId(sentence.index), claim: null, sentence }));
  return [...standing, ...changed].sort((a, b) => a.sentence.start - b.sentence.start || (a.id < b.id ? -1 : 1));
}
