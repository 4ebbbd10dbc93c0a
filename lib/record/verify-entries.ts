import { hexToBytes } from '@noble/hashes/utils.js';
import type { Checkpoint } from './checkpoint';
import { verifyInclusion } from './inclusion';
import { leafHash, openLeaf } from './leaf';
import { compareHashes } from './merkle';
import type { RecordEntry, ReviewRecord } from './review-record';
import type { Failure } from './verdict';

/** Checks each entry against the signed root, its opening against its commitment, and the order of them all. */
export function entryFailures(record: ReviewRecord, checkpoint: Checkpoint | undefined): Failure[] {
  const stream = record.entries[0]?.leaf.stream;
  return record.entries.flatMap((entry, at): Failure[] => {
    const { leaf, inclusion, opening } = entry;
    const where = `entries[${at}]`;
    const failures: Failure[] = [];
    if (leaf.stream !== stream) failures.push({ code: 'foreign_entry', where });
    const before = record.entries[at - 1];
    if (before && !follows(entry, before)) failures.push({ code: 'entries_out_of_order', where });
    if (inclusion && checkpoint && !isIncluded(leaf, inclusion, checkpoint)) {
      failures.push({ code: 'not_in_log', where: `${where}.inclusion` });
    }
    if (opening && !openLeaf(leaf, opening)) failures.push({ code: 'opening_mismatch', where: `${where}.opening` });
    return failures;
  });
}

/** The order of entries in a record: those in the log by index, then those that wait by leaf hash. */
export function compareEntries(a: RecordEntry, b: RecordEntry): number {
  if (a.inclusion && b.inclusion) return a.inclusion.index - b.inclusion.index;
  if (a.inclusion || b.inclusion) return a.inclusion ? -1 : 1;
  return compareHashes(leafHash(a.leaf), leafHash(b.leaf));
}

function follows(entry: RecordEntry, before: RecordEntry): boolean {
  return compareEntries(before, entry) < 0;
}

function isIncluded(
  leaf: RecordEntry['leaf'],
  { index, path }: NonNullable<RecordEntry['inclusion']>,
  { size, root }: Checkpoint,
): boolean {
  return verifyInclusion(leafHash(leaf), index, size, path.map(hexToBytes), root);
}
