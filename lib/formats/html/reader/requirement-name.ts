import { requirementIds } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';

/** A requirement's name for readers; one that a later release no longer has keeps its own. */
export function requirementName(id: string): string {
  const known = requirementIds.find((requirementId) => requirementId === id);
  return known ? words.vocabulary.requirement[known] : id.replaceAll('_', ' ');
}
