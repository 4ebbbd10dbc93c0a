import { type ClaimFacts, type DispositionFacts, type GateFacts, keyOf } from './facts';

/** A claim lives while every one of its sentences is in the text, word for word, and nobody has since called one of them opinion, or left it. */
export function liveClaims({
  claims,
  sentences,
  dispositions,
}: Pick<GateFacts, 'claims' | 'sentences' | 'dispositions'>): ClaimFacts[] {
  const present = new Set(sentences.map(keyOf));
  const latest = new Map<string, DispositionFacts>();
  for (const disposition of dispositions) {
    const known = latest.get(keyOf(disposition));
    if (disposition.posted && (!known || disposition.seq > known.seq)) latest.set(keyOf(disposition), disposition);
  }
  const stands = (key: string) => present.has(key) && (latest.get(key)?.kind ?? 'claim') === 'claim';
  return claims.filter((claim) => claim.posted && claim.sentences.every((key) => stands(keyOf(key))));
}
