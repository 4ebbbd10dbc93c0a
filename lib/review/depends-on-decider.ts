import type { RequirementId } from './vocabulary';

/** Requirements that depend on who decides; all others are the same for every editor. */
export const dependsOnDecider = (id: RequirementId): boolean => id === 'second_editor' || id === 'independence';
