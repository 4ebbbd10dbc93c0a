import type { LossCause } from '../../review/vocabulary';

const causes: Record<LossCause, string> = {
  rewritten: 'Other words stand in its place now.',
  ambiguous: 'Two places fit it alike, so a person decides.',
  unsure: 'No place fits it well enough to be sure.',
  twin: 'Its passage was cut; the same words still stand elsewhere.',
};

/** Why a note has lost its place, in a sentence; null where nobody can tell. */
export const lossCause = (cause: LossCause | null): string => (cause ? causes[cause] : 'Its passage is not in this version.');
