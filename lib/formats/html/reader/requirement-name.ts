import { requirementIds } from '@/lib/review/vocabulary';
import { vocabulary } from '@/lib/words/en/vocabulary';
import type { Translate } from '@/lib/words/language';

/** A requirement's name for readers; one that a later release no longer has keeps its own. */
export function requirementName(t: Translate, id: string): string {
  const known = requirementIds.find((requirementId) => requirementId === id);
  return known ? t(vocabulary).requirement[known] : id.replaceAll('_', ' ');
}
