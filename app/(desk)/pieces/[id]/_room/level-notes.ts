/** One note in the margin: where its passage's line begins, and how high it is; all in px of the common parent. */
export interface Level {
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
export function levelNotes(
  notes: readonly Level[],
  { selected, gap, least }: { selected: string | null; gap: number; least: number },
): Placed[] {
  const at = Math.max(
    0,
    notes.findIndex((one) => one.id === selected),
  );
  const above = notes.slice(0, at);
  const shrunk = shrinkToFit(above, Math.max(least, notes[at]?.wanted ?? least) - least, gap);
  const heightOf = (one: Level) => (shrunk.has(one.id) ? one.head : one.height);
  const tops = new Map<string, number>();

  // Even as heads alone they may need room, and then the selected note gives way.
  const needed = above.reduce((sum, one) => sum + heightOf(one) + gap, 0);
  const anchor = Math.max(notes[at]?.wanted ?? least, least + needed);
  let next = anchor;
  for (const one of above.toReversed()) {
    const top = Math.min(one.wanted, next - heightOf(one) - gap);
    tops.set(one.id, top);
    next = top;
  }
  // Nothing may stand above the margin's beginning.
  let floor = least;
  for (const one of above) {
    const top = Math.max(tops.get(one.id) ?? floor, floor);
    tops.set(one.id, top);
    floor = top + heightOf(one) + gap;
  }
  let bottom = Math.max(anchor, above.length > 0 ? floor : anchor);
  for (const one of notes.slice(at)) {
    const top = Math.max(one.wanted, bottom);
    tops.set(one.id, top);
    bottom = top + one.height + gap;
  }
  return notes.map((one) => ({ id: one.id, top: tops.get(one.id) ?? one.wanted, shrunk: shrunk.has(one.id) }));
}

/** Which of them to shrink so that all fit into `room`: the ones furthest from the selected note first. */
function shrinkToFit(above: readonly Level[], room: number, gap: number): Set<string> {
  const shrunk = new Set<string>();
  let needed = above.reduce((sum, one) => sum + one.height + gap, 0);
  for (const one of above) {
    if (needed <= room) break;
    if (one.head >= one.height) continue;
    shrunk.add(one.id);
    needed -= one.height - one.head;
  }
  return shrunk;
}
