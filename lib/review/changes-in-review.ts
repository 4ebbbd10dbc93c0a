import { keyOf, type SentenceKey } from './facts';
import type { Statement } from './statement';

/**
 * What readers are told of the changes between the version on which the review was opened and this one. Nothing where only the order changed, or what stands
 * beside the sentences: then neither "changed" nor "unchanged" is the whole truth.
 */
export function changesInReview(opened: Version, current: Version): Statement[] {
  const before = new Set(opened.sentences.map(keyOf));
  const isNew = current.sentences.map((sentence) => !before.has(keyOf(sentence)));
  const passages = isNew.filter((fresh, index) => fresh && !isNew[index - 1]).length;
  if (passages > 0) return [{ code: 'passages_changed', passages }];
  const left = new Set(current.sentences.map(keyOf));
  const cut = [...before].filter((key) => !left.has(key)).length;
  if (cut > 0) return [{ code: 'sentences_cut', sentences: cut }];
  return opened.digest === current.digest ? [{ code: 'unchanged' }] : [];
}
interface Version {
  digest: string;
  sentences: readonly SentenceKey[];
}
