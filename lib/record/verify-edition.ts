import { digest } from './canonical';
import { compareEditionItems, type EditionItem, editionDigest } from './edition';
import type { RecordItem, ReviewRecord } from './review-record';
import type { Failure } from './verdict';

/** Recomputes the edition from what readers see, and looks for it in the entries. */
export function editionFailures(record: ReviewRecord): Failure[] {
  const items = record.edition.items;
  const misplaced = items.findIndex((item, at) => at > 0 && !follows(item, items[at - 1]));
  if (misplaced >= 0) return [{ code: 'items_out_of_order', where: `edition.items[${misplaced}]` }];

  const failures: Failure[] = items.flatMap((item, at): Failure[] =>
    digest(item.content) === item.digest ? [] : [{ code: 'content_mismatch', where: `edition.items[${at}]` }],
  );
  if (editionDigest(items.map(toEditionItem)) !== record.edition.digest) {
    failures.push({ code: 'edition_mismatch', where: 'edition.digest' });
  }
  const naming = record.entries.filter(({ leaf }) => leaf.edition === record.edition.digest);
  if (naming.length === 0) failures.push({ code: 'edition_not_logged', where: 'entries' });

  const stream = record.entries[0]?.leaf.stream;
  for (const [at, { kind, id, content }] of items.entries()) {
    if (kind === 'piece' && (id !== stream || content !== stream))
      failures.push({ code: 'foreign_edition', where: `edition.items[${at}]` });
  }

  const versions = items.filter((item) => item.kind === 'version');
  const [version] = versions;
  if (!version || versions.length > 1) return [...failures, { code: 'version_missing', where: 'edition.items' }];
  if (headlineOf(version) !== record.piece.headline) failures.push({ code: 'headline_mismatch', where: 'piece.headline' });
  if (naming.some(({ leaf }) => leaf.version !== undefined && leaf.version !== version.digest)) {
    failures.push({ code: 'version_not_logged', where: 'entries' });
  }
  return failures;
}

/** Whether an entry that is in the log (not one that waits) names the edition. */
export function editionIsLogged(record: ReviewRecord): boolean {
  return record.entries.some(({ leaf, inclusion }) => inclusion && leaf.edition === record.edition.digest);
}

function toEditionItem({ kind, id, digest: contentDigest }: RecordItem): EditionItem {
  return [kind, id, contentDigest];
}

function follows(item: RecordItem, before: RecordItem | undefined): boolean {
  return before !== undefined && compareEditionItems(toEditionItem(before), toEditionItem(item)) < 0;
}

function headlineOf({ content }: RecordItem): unknown {
  return typeof content === 'object' && content !== null && 'headline' in content ? content.headline : undefined;
}
