/**
 * Where `quote` occurs in `text` (UTF-16 starts, in order, overlapping ones included); none for an empty quote. Of more than `most`,
 * those nearest to `near`: looked for from there in both directions, so that a quote that is everywhere costs no more than a rare one.
 */
export function quoteOccurrences(quote: string, text: string, near = 0, most = Infinity): number[] {
  if (quote === '') return [];
  const behind: number[] = [];
  for (let at = text.indexOf(quote, near); at !== -1 && behind.length < most; at = text.indexOf(quote, at + 1)) behind.push(at);
  const before: number[] = [];
  for (let at = near - 1; before.length < most && at >= 0; at--) {
    at = text.lastIndexOf(quote, at);
    if (at === -1) break;
    before.push(at);
  }
  return [...before, ...behind]
    .sort((x, y) => Math.abs(x - near) - Math.abs(y - near) || x - y)
    .slice(0, most)
    .sort((x, y) => x - y);
}
