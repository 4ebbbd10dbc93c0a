import type { DispositionKind, Verdict } from './vocabulary';
import { wantsDisposition } from './wants-disposition';

interface JudgedSentence {
  candidate: boolean;
  disposition: DispositionKind | null;
  /** A live claim stands on it. */
  hasClaim: boolean;
}
interface JudgedClaim {
  verdict: { verdict: Verdict; quoted: boolean } | null;
}

/** What still has to be judged before anybody can say "checked". `claims`: those that live. Asked by the gate, by the command and by the screen. */
export function factsLeft<S extends JudgedSentence, C extends JudgedClaim>(sentences: readonly S[], claims: readonly C[]) {
  return {
    undisposed: sentences.filter(wantsDisposition),
    /** Called a fact, and no claim says which. */
    bare: sentences.filter(({ disposition, hasClaim }) => disposition === 'claim' && !hasClaim),
    unjudged: claims.filter(({ verdict }) => verdict === null),
    unquoted: claims.filter(({ verdict }) => verdict !== null && wantsQuote(verdict.verdict) && !verdict.quoted),
  };
}

/** A supported claim needs the passage that supports it. */
export const wantsQuote = (verdict: Verdict): boolean => verdict === 'supported' || verdict === 'supported_with_context';

/** The same as numbers; null when the facts are complete. */
export function countOfFactsLeft(left: ReturnType<typeof factsLeft>): FactsLeft | null {
  const undisposed = left.undisposed.length;
  const withoutVerdict = left.unjudged.length + left.bare.length;
  const withoutQuote = left.unquoted.length;
  return undisposed + withoutVerdict + withoutQuote === 0 ? null : { undisposed, withoutVerdict, withoutQuote };
}
export interface FactsLeft {
  undisposed: number;
  withoutVerdict: number;
  withoutQuote: number;
}
