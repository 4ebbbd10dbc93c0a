import { type ClaimFacts, type DispositionFacts, type GateFacts, keyOf, type SentenceKey } from './facts';

/** A claim lives while every one of its sentences is in the text, word for word, and nobody has since called one of them opinion, or left it. */
export function liveClaims({
  claims,
  sentences,
  dispositions,
}: Pick<GateFacts, 'claims' | 'sentences' | 'dispositions'>): ClaimFacts[] {
  const posted = claims.filter((claim) => claim.posted);
  // A long text has few claims: only of their sentences a key is made.
  const claimed = new Set(posted.flatMap((claim) => claim.sentences.map(({ fingerprint }) => fingerprint)));
  const isClaimed = ({ fingerprint }: SentenceKey) => claimed.has(fingerprint);
  const present = new Set(sentences.filter(isClaimed).map(keyOf));
  const latest = new Map<string, DispositionFacts>();
  for (const disposition of dispositions) {
    if (!disposition.posted || !isClaimed(disposition)) continue;
    const key = keyOf(disposition);
    const known = latest.get(key);
    if (!known || disposition.seq > known.seq) latest.set(key, disposition);
  }
  const stands = (key: string) => present.has(key) && (latest.get(key)?.kind ?? 'claim') === 'claim';
  return posted.filter((claim) => claim.sentences.every((key) => stands(keyOf(key))));
}
