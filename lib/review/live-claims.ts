import { type ClaimFacts, type DispositionFacts, type GateFacts, keyOf, type SentenceKey } from './facts';

/** A claim lives while every one of its sentences is in the text, word for word, and nobody has since called one of them opinion, or left it. */
export function liveClaims(facts: Facts): ClaimFacts[] {
  const before = known.get(facts.claims);
  if (before?.sentences === facts.sentences && before.dispositions === facts.dispositions) return before.found;
  const found = liveClaimsOf(facts);
  known.set(facts.claims, { sentences: facts.sentences, dispositions: facts.dispositions, found });
  return found;
}

type Facts = Pick<GateFacts, 'claims' | 'sentences' | 'dispositions'>;
/** What was found last for a list of claims: both lists beside it are mostly the same ones again. */
const known = new WeakMap<Facts['claims'], Omit<Facts, 'claims'> & { found: ClaimFacts[] }>();

function liveClaimsOf({ claims, sentences, dispositions }: Facts): ClaimFacts[] {
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
