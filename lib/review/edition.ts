/** The edition: everything a reader will see, as a list of [kind, id, content digest] and one digest over it (design §2). */
import { type EditionItem, editionDigest } from '@/lib/record/edition';
import { isClosed } from './closed';
import type { ClaimFacts, CounterpointFacts, DispositionFacts, GateFacts } from './facts';
import { keyOf } from './facts';

/** Runs beside the piece: posted, not closed, and not held by an editor. */
export const runs = (one: CounterpointFacts) => one.posted && one.runs && !isClosed(one);

/** A claim lives while every one of its sentences is in the text, word for word, and nobody has since called one of them opinion, or left it. */
export function liveClaims({
  claims,
  sentences,
  dispositions,
}: Pick<GateFacts, 'claims' | 'sentences' | 'dispositions'>): ClaimFacts[] {
  const present = new Set(sentences.map(keyOf));
  const latest = new Map<string, DispositionFacts>();
  for (const one of dispositions) {
    const known = latest.get(keyOf(one));
    if (one.posted && (!known || one.seq > known.seq)) latest.set(keyOf(one), one);
  }
  const stands = (key: string) => present.has(key) && (latest.get(key)?.kind ?? 'claim') === 'claim';
  return claims.filter((claim) => claim.posted && claim.sentences.every((key) => stands(keyOf(key))));
}

type EditionFacts = Pick<GateFacts, 'version' | 'counterpoints' | 'claims' | 'sentences' | 'dispositions'>;

export function editionOf(facts: EditionFacts): { digest: string; items: EditionItem[] } {
  const items: EditionItem[] = [];
  if (facts.version) items.push(['version', String(facts.version.number), facts.version.digest]);
  for (const one of facts.counterpoints.filter(runs)) {
    items.push(['counterpoint', one.id, one.digest]);
    if (one.response) items.push(['response', one.response.id, one.response.digest]);
  }
  for (const claim of liveClaims(facts)) {
    if (claim.verdict?.posted) items.push(['claim', claim.id, claim.digest], ['verdict', claim.id, claim.verdict.digest]);
  }
  return { digest: editionDigest(items), items };
}
