import { judgementsByWords } from './by-words';
import type { ClaimFacts, DispositionFacts, GateFacts, SentenceFacts } from './facts';
import { type ClaimGround, isLiveClaim } from './is-live-claim';
import { wordsByKey } from './words-by-key';

type Facts = Pick<GateFacts, 'claims' | 'sentences' | 'dispositions'>;
/** What was found last for a list of claims: both lists beside it are mostly the same ones again. */
const known = new WeakMap<Facts['claims'], Omit<Facts, 'claims'> & { found: ClaimFacts[] }>();

/** The claims of a text that live, by what was posted. */
export function liveClaims(facts: Facts): ClaimFacts[] {
  const before = known.get(facts.claims);
  if (before?.sentences === facts.sentences && before.dispositions === facts.dispositions) return before.found;
  const found = liveClaimsOf(facts);
  known.set(facts.claims, { sentences: facts.sentences, dispositions: facts.dispositions, found });
  return found;
}

/** Posted dispositions of the sentences of a text. */
export const dispositionsBySentence = judgementsByWords<SentenceFacts, DispositionFacts>((disposition) => disposition.posted);

function liveClaimsOf({ claims, sentences, dispositions }: Facts): ClaimFacts[] {
  const find = wordsByKey(sentences);
  const dispositionsOf = dispositionsBySentence([find], dispositions);
  const ground: ClaimGround = {
    isInText: (key) => find(key) !== undefined,
    disposition: (key) => {
      const sentence = find(key);
      return (sentence && latest(dispositionsOf(sentence))?.kind) ?? null;
    },
  };
  return claims.filter((claim) => claim.posted && isLiveClaim(claim, ground));
}

function latest(dispositions: readonly DispositionFacts[]): DispositionFacts | undefined {
  let last: DispositionFacts | undefined;
  for (const disposition of dispositions) if (last === undefined || disposition.seq > last.seq) last = disposition;
  return last;
}
