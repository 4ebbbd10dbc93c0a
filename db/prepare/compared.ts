import { type ComparedVersions, comparisonRows } from '@/lib/review/comparison-rows';
import type { DiffRow } from '@/lib/review/diff-rows';
import type { DiffView } from '@/lib/review/views/text';
import { diffTexts } from '@/lib/text/diff';
import { inWorker } from '../worker/in-worker';
import { isShort } from '../worker/is-short';

/** What changed between two versions, word by word within changed sentences; of long ones in a thread. */
export async function compared(versions: ComparedVersions): Promise<DiffView> {
  const texts = [versions.from.text, versions.to.text] as const;
  const hunks = isShort(...texts) ? diffTexts(...texts) : await inWorker('compare_texts', texts);
  return { ...versions, hunks };
}

/** The same as rows of a page. */
export async function comparedRows(versions: ComparedVersions): Promise<DiffRow[]> {
  return isShort(versions.from.text, versions.to.text) ? comparisonRows(versions) : inWorker('comparison_rows', versions);
}
