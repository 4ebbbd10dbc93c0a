/** As many as the server takes at once (`disposeSentencesInput`, a test compares them). */
const most = 500;

/** What goes with the next request. The rest follows once that is saved. */
export const nextPart = <Answer>(unsaved: readonly (readonly [number, Answer])[]): ReadonlyMap<number, Answer> =>
  new Map(unsaved.slice(0, most));
