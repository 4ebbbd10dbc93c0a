import { keyedAnew, type WrittenSentence } from '../text/writers';

/** Who wrote what, by fingerprint. */
export type Written = readonly { fingerprint: string; writers: readonly string[] }[];

/**
 * Who wrote a sentence or a line of a new version: whoever the draft names, and whoever wrote the same words in any version before. So nobody's own words become
 * another's by being cut and put back, typed again, or brought in with a file. All copies of a sentence have the same writers: nobody can tell whose is whose.
 * `unknown`: who is named where the draft names nobody.
 * @param anew What fingerprints under an earlier fold are under today's.
 */
export function versionWriters(
  draft: readonly WrittenSentence[],
  earlier: Written,
  anew: ReadonlyMap<string, string>,
): (words: { fingerprint: string }, unknown: readonly string[]) => string[] {
  const drafted = new Map<string, Set<string>>();
  for (const writtenSentence of draft)
    if (writtenSentence.goneBy === undefined)
      unite(drafted, keyedAnew(writtenSentence).key.replace(/:\d+$/, ''), writtenSentence.writers);
  const before = new Map<string, Set<string>>();
  for (const { fingerprint, writers } of earlier) unite(before, anew.get(fingerprint) ?? fingerprint, writers);
  return ({ fingerprint }, unknown) => [
    ...new Set([...(before.get(fingerprint) ?? []), ...(drafted.get(fingerprint) ?? unknown)]),
  ];
}

function unite(all: Map<string, Set<string>>, words: string, writers: readonly string[]): void {
  const known = all.get(words) ?? new Set();
  for (const name of writers) known.add(name);
  all.set(words, known);
}
