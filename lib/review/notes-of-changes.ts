/** What stands, or stood, on the sentences of one changed passage. */
interface OnPassage {
  moved: boolean;
  /** Ids of notes on its sentences in the newer version, and in the older one. */
  now: readonly string[];
  was: readonly string[];
}

/**
 * The notes of each passage, every note once: with the first change that it stands on now, else with the first that it stood on, unless a person
 * put it elsewhere since (`placedAgain`). What only moved takes a note when no other change has it.
 */
export function notesOfChanges(passages: readonly OnPassage[], placedAgain: ReadonlySet<string>): string[][] {
  const notes = passages.map((): string[] => []);
  const taken = new Set<string>();
  const hand = (moved: boolean, side: 'now' | 'was') => {
    for (const [at, passage] of passages.entries()) {
      if (passage.moved !== moved) continue;
      for (const id of passage[side]) {
        if (taken.has(id) || (side === 'was' && placedAgain.has(id))) continue;
        taken.add(id);
        notes[at]?.push(id);
      }
    }
  };
  for (const moved of [false, true]) for (const side of ['now', 'was'] as const) hand(moved, side);
  return notes;
}
