import { changesBetween } from '@/lib/review/changes-between';
import type { ChangesView } from '@/lib/review/views/text';
import type { UncomparedChanges } from './changes';

/** What changed from one version to another. */
export const changed = ({ basis, ...view }: UncomparedChanges): ChangesView => ({ ...view, passages: changesBetween(basis) });
