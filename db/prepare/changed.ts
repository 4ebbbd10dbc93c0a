import { type ChangesBasis, changesBetween } from '@/lib/review/changes-between';
import type { ChangesView } from '@/lib/review/views/text';
import type { UncomparedChanges } from '../read/changes';
import { inWorker } from '../worker/in-worker';
import { isShort } from '../worker/is-short';

/** What changed from one version to another; of long ones found in a thread. */
export async function changed({ basis, ...view }: UncomparedChanges): Promise<ChangesView> {
  return { ...view, passages: await passagesOf(basis) };
}

const passagesOf = (basis: ChangesBasis): Promise<ChangesView['passages']> =>
  isShort(basis.older.text, basis.newer.text) ? Promise.resolve(changesBetween(basis)) : inWorker('changes_between', basis);
