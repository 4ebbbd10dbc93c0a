import type { GateFacts, Judgements, VersionFacts } from './facts';

/** The current version and those that it was made from, one after the other. */
export function lineOf(versions: readonly Pick<VersionFacts, 'number' | 'base'>[], current: number): Set<number> {
  const bases = new Map(versions.map(({ number, base = number - 1 }) => [number, base]));
  const line = new Set<number>();
  for (let at: number | undefined = current; at !== undefined && at > 0 && !line.has(at); at = bases.get(at)) line.add(at);
  return line;
}

/**
 * Only judgements of the current version and of those that it was made from count. On a live piece there are others beside them: an author's proposal, a
 * correction that was withdrawn. A judgement of one of these says nothing of the text that was made without it.
 */
export function onLineage<Facts extends GateFacts>(facts: Facts): Facts {
  const { versions, piece } = facts;
  const line = lineOf(versions, piece.currentVersion);
  if (versions.every((version) => line.has(version.number))) return facts;
  const counts = (judgement: { version: number }) => line.has(judgement.version);
  return {
    ...facts,
    versions: versions.filter((version) => line.has(version.number)),
    counterpoints: facts.counterpoints
      .filter(counts)
      .map((note) => (note.cutIn === null || line.has(note.cutIn) ? note : { ...note, cutIn: null })),
    ...judgedOn(facts, piece.currentVersion),
    consents: facts.consents.filter(counts),
  };
}

/** What was judged of this version, and of those that it was made from. */
export function judgedOn({ versions, ...facts }: Judgements & Pick<GateFacts, 'versions'>, version: number): Judgements {
  const line = lineOf(versions, version);
  const counts = (judgement: { version: number }) => line.has(judgement.version);
  return {
    dispositions: facts.dispositions.filter(counts),
    claims: facts.claims
      .filter(counts)
      .map((claim) => (claim.verdict === null || counts(claim.verdict) ? claim : { ...claim, verdict: null })),
    confirmations: facts.confirmations.filter(counts),
    signOffs: facts.signOffs.filter(counts),
  };
}
