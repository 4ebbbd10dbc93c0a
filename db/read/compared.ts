import type { DiffView } from '@/lib/review/views/text';
import { diffTexts } from '@/lib/text/diff';

/** What changed between two versions, word by word within changed sentences. */
export const compared = (versions: Omit<DiffView, 'hunks'>): DiffView => ({
  ...versions,
  hunks: diffTexts(versions.from.text, versions.to.text),
});
