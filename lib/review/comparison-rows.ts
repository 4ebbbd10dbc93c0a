import { diffTexts } from '../text/diff';
import { type DiffRow, diffRows } from './diff-rows';
import type { DiffView } from './views/text';

/** A version without its sentences. */
export type WholeVersion = Omit<DiffView['from'], 'sentences'>;

/** Two versions, and not yet what changed from one to the other. */
export interface ComparedVersions {
  from: WholeVersion;
  to: WholeVersion;
}

/** What changed between two versions, as rows of a page. */
export const comparisonRows = ({ from, to }: ComparedVersions): DiffRow[] =>
  diffRows({ from, to, hunks: diffTexts(from.text, to.text) });
