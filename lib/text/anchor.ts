/** A passage of one version: UTF-16 offsets into its canonical text, `end` exclusive, with the text around it. Immutable. */
export type Anchor = { start: number; end: number; exact: string; prefix: string; suffix: string };

/** Code units of context on each side, as in the W3C text quote selectors of other annotators. */
const CONTEXT = 32;

/** Makes the anchor of `text.slice(start, end)`. Context never begins or ends inside a surrogate pair (it is one unit shorter then). */
export function anchorOf(text: string, start: number, end: number): Anchor {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(whole(text, Math.max(0, start - CONTEXT), 1), start),
    suffix: text.slice(end, whole(text, Math.min(text.length, end + CONTEXT), -1)),
  };
}

/** Moves an offset by `step` if it lies inside a surrogate pair. */
function whole(text: string, offset: number, step: 1 | -1): number {
  const inside = /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
  return inside ? offset + step : offset;
}
