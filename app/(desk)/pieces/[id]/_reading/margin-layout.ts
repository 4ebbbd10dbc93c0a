/** One note in the margin: where its passage's line begins, and how high it is; all in px of the common parent. */
export interface MarginItem {
  id: string;
  wanted: number;
  height: number;
  /** Its height when only its head is shown. */
  head: number;
}
export interface Placed {
  id: string;
  top: number;
  /** Did not fit above the selected note, so only its head is shown. */
  shrunk: boolean;
}

/**
 * Puts notes, in the order of their passages, level with them. The selected note stands exactly at its passage; those above are pushed
 * up, those below down, and what no longer fits above `least` shrinks to its head. Without a selection everything flows down.
 */
export function layOutMargin(
  notes: readonly MarginItem[],
  { selected, gap, least }: { selected: string | null; gap: number; least: number },
): Placed[] {
  const at = Math.max(
    0,
    notes.findIndex((note) => note.id === selected),
  );
  const above = notes.slice(0, at);
  const shrunk = shrinkToFit(above, Math.max(least, notes[at]?.wanted ?? least) - least, gap);
  const heightOf = (level: MarginItem) => (shrunk.has(level.id) ? level.head : level.height);
  const tops = new Map<string, number>();

  // Even as heads alone they may need room, and then the selected note gives way.
  const needed = above.reduce((sum, note) => sum + heightOf(note) + gap, 0);
  const anchor = Math.max(notes[at]?.wanted ?? least, least + needed);
  let next = anchor;
  for (const note of above.toReversed()) {
    const top = Math.min(note.wanted, next - heightOf(note) - gap);
    tops.set(note.id, top);
    next = top;
  }
  // Nothing may stand above the margin's beginning.
  let floor = least;
  for (const note of above) {
    const top = Math.max(tops.get(note.id) ?? floor, floor);
    tops.set(note.id, top);
    floor = top + heightOf(note) + gap;
  }
  let bottom = Math.max(anchor, above.length > 0 ? floor : anchor);
  for (const note of notes.slice(at)) {
    const top = Math.max(note.wanted, bottom);
    tops.set(note.id, top);
    bottom = top + note.height + gap;
  }
  return notes.map((note) => ({ id: note.id, top: tops.get(note.id) ?? note.wanted, shrunk: shrunk.has(note.id) }));
}

/** Which of them to shrink so that all fit into `room`: the ones furthest from the selected note first. */
function shrinkToFit(above: readonly MarginItem[], room: number, gap: number): Set<string> {
  const shrunk = new Set<string>();
  let needed = above.reduce((sum, level) => sum + level.height + gap, 0);
  for (const level of above) {
    if (needed <= room) break;
    if (level.head >= level.height) continue;
    shrunk.add(level.id);
    needed -= level.height - level.head;
  }
  return shrunk;
}
