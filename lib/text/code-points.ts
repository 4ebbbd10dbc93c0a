/**
 * Converts offsets of `text` from UTF-16 code units, in which JavaScript and this project count, to code points, in which W3C Web
 * Annotation positions count (as do Python, Swift's scalars and most databases). An offset inside a surrogate pair, where no passage
 * begins or ends, becomes that of the pair's start. Offsets beyond the text become its end. In any order; linear in text and offsets.
 */
export function codePointOffsets(text: string, offsets: readonly number[]): number[] {
  return walked(
    text,
    offsets,
    (unit) => unit.units,
    (unit) => unit.points,
  );
}

/** The inverse: offsets in code points, as UTF-16 code units. */
export function codeUnitOffsets(text: string, offsets: readonly number[]): number[] {
  return walked(
    text,
    offsets,
    (unit) => unit.points,
    (unit) => unit.units,
  );
}

type Position = { units: number; points: number };

/** Goes through the text once and answers each offset where it is passed. */
function walked(
  text: string,
  offsets: readonly number[],
  asked: (at: Position) => number,
  answer: (at: Position) => number,
): number[] {
  const order = [...offsets.keys()].sort((x, y) => (offsets[x] ?? 0) - (offsets[y] ?? 0));
  const answers = offsets.map(() => 0);
  const at: Position = { units: 0, points: 0 };
  for (const index of order) {
    const offset = offsets[index] ?? 0;
    while (at.units < text.length) {
      const step = (text.codePointAt(at.units) ?? 0) > 0xffff ? 2 : 1;
      if (asked({ units: at.units + step, points: at.points + 1 }) > offset) break;
      at.units += step;
      at.points += 1;
    }
    answers[index] = answer(at);
  }
  return answers;
}
