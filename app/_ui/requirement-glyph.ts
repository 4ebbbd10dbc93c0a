import type { RequirementStatus } from '@/lib/review/vocabulary';
import type { GlyphName } from './glyph';

export const requirementGlyph: Record<RequirementStatus, GlyphName> = {
  error: 'error',
  unsatisfied: 'open',
  overridden: 'overridden',
  satisfied: 'done',
  not_applicable: 'none',
};
