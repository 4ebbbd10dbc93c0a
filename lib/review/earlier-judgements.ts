import type { ClaimView } from './views/piece';
import type { ChangesView } from './views/text';
import type { DispositionKind } from './vocabulary';

/** What was said of a sentence's words before they changed: where a fact-checker starts, and no judgement of the new ones. */
export interface EarlierJudgement {
  disposition: DispositionKind | null;
  /** The claim on the old words, with its verdict; null where there was none. */
  claim: ClaimView | null;
}

/** What was said before, by the index of a sentence of the current version. null: nothing was, or its own words stand. */
export function earlierJudgements(
  since: ChangesView | null,
  claims: readonly ClaimView[],
): (index: number) => EarlierJudgement | null {
  const places = new Map(
    (since?.passages ?? [])
      .filter(({ kind }) => kind === 'changed' || kind === 'moved_changed')
      .flatMap((passage) => passage.sentences.map(({ index }, at) => [index, { passage, at }] as const)),
  );
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  return (index) => {
    const place = places.get(index);
    if (!place) return null;
    const { passage, at } = place;
    // Of a passage of several sentences the one in the same order: nobody can tell more.
    const lost = passage.lostClaims.flatMap((id) => known.get(id) ?? []);
    const was = passage.was[Math.min(at, passage.was.length - 1)];
    const claim = lost.find((lostClaim) => lostClaim.lost?.index === was?.index) ?? (lost.length === 1 ? lost[0] : null) ?? null;
    const disposition = was?.disposition ?? null;
    return disposition || claim ? { disposition, claim } : null;
  };
}
