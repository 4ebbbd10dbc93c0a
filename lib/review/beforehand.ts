/** What an author permits editors beforehand: each thing with the version on which they permitted it, since it covers only what was made after that. */
import type { GateFacts, PermissionFacts } from './facts';
import type { ChangeKind } from './vocabulary';

type Facts = Pick<GateFacts, 'versions' | 'permissions'>;
type Version = GateFacts['versions'][number];

/**
 * What this author permits now. Before each thing had its own tick, "cuts and style" was one, given with a version: that is taken for cuts, and never for the
 * headline.
 */
export function permissionsOf({ versions, permissions }: Facts, personId: string): Omit<PermissionFacts, 'personId'> {
  const stated = permissions.find((permission) => permission.personId === personId);
  if (stated) return stated;
  const own = versions.findLast((version) => version.change === 'author' && version.madeBy === personId);
  return { cuts: own?.beforehand ? own.number : null, headline: null };
}

/** The kinds of an editor's edit that this author permitted before it was made; null: it goes beyond that, or nobody found out what it changed. */
export function permittedKinds(permitted: Omit<PermissionFacts, 'personId'>, version: Version): ChangeKind[] | null {
  const before = (given: number | null) => given !== null && given < version.number;
  if (!before(permitted.cuts) && !before(permitted.headline)) return null;
  const allowed = { style: true, cut: before(permitted.cuts), headline: before(permitted.headline), substance: false };
  const used = version.kinds ?? ['substance' as const];
  return version.change !== 'author' && used.every((kind) => allowed[kind]) ? used : null;
}

/**
 * The editors' versions that rest on this author's permission alone: all since the last one that they handed in or approved. null: they permit nothing, or one of
 * these goes beyond it, and then they are asked.
 */
export function editsPermitted(
  facts: Facts & Pick<GateFacts, 'consents'>,
  personId: string,
): { number: number; kinds: ChangeKind[] }[] | null {
  const permitted = permissionsOf(facts, personId);
  if (permitted.cuts === null && permitted.headline === null) return null;
  const agreed = Math.max(
    0,
    ...facts.versions
      .filter((version) => version.change === 'author' && version.madeBy === personId)
      .map((version) => version.number),
    ...facts.consents.filter((consent) => consent.by === personId).map((consent) => consent.version),
  );
  if (agreed === 0) return null;
  const edits: { number: number; kinds: ChangeKind[] }[] = [];
  for (const version of facts.versions.filter((version) => version.number > agreed)) {
    const kinds = permittedKinds(permitted, version);
    if (kinds === null) return null;
    edits.push({ number: version.number, kinds });
  }
  return edits;
}
