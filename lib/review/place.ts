/** The pages on which something is done. `request`: where a reviewer answers their request; `text`: the piece, to read and write counterpoints on. */
export const placeForms = [
  'request',
  'text',
  'assign',
  'sweep',
  'review',
  'consent',
  'replies',
  'override',
  'lost',
  'edit',
  'decide',
] as const;
export type PlaceForm = (typeof placeForms)[number];

/** Where the thing that clears it is found. */
export type Place =
  | { to: 'sentence'; index: number }
  | { to: 'line'; index: number }
  | { to: 'counterpoint'; id: string }
  | { to: 'claim'; id: string }
  | { to: 'form'; form: PlaceForm };
