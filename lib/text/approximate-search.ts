/** Where a text resembles a quote best (UTF-16), and at how many edits. */
export type Find = { start: number; end: number; errors: number };

/**
 * The stretch of `text` nearest to `quote` by edit distance (Sellers' algorithm: Levenshtein's table with a free beginning), if
 * within `most` errors; of equals the shortest, then the first. Costs quote × text: call it on short windows only.
 */
export function approximateSearch(quote: string, text: string, most: number): Find | null {
  const rows = quote.length;
  let errors = Uint32Array.from({ length: rows + 1 }, (_, i) => i);
  let starts = new Uint32Array(rows + 1);
  let best: Find | null = null;
  for (let j = 0; j < text.length; j++) {
    const nextErrors = new Uint32Array(rows + 1);
    const nextStarts = new Uint32Array(rows + 1);
    nextStarts[0] = j + 1;
    const unit = text.charCodeAt(j);
    for (let i = 1; i <= rows; i++) {
      const diagonal = (errors[i - 1] ?? 0) + (quote.charCodeAt(i - 1) === unit ? 0 : 1);
      const above = (nextErrors[i - 1] ?? 0) + 1;
      const left = (errors[i] ?? 0) + 1;
      const least = Math.min(diagonal, above, left);
      nextErrors[i] = least;
      nextStarts[i] = (least === diagonal ? starts[i - 1] : least === above ? nextStarts[i - 1] : starts[i]) ?? 0;
    }
    const found: Find = { start: nextStarts[rows] ?? 0, end: j + 1, errors: nextErrors[rows] ?? rows };
    const shorter = best !== null && found.errors === best.errors && found.end - found.start < best.end - best.start;
    if (found.errors <= most && (best === null || found.errors < best.errors || shorter)) best = found;
    errors = nextErrors;
    starts = nextStarts;
  }
  return best;
}
