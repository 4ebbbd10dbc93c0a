/**
 * Where `quote` occurs in `text` (UTF-16 starts, in order, overlapping ones included); none for an empty quote. Of more than `most`,
 * those nearest to `near`.
 */
export function occurrencesOf(quote: string, text: string, near = 0, most = Infinity): number[] {
  const starts: number[] = [];
  if (quote === '') return starts;
  for (let start = text.indexOf(quote); start !== -1; start = text.indexOf(quote, start + 1)) starts.push(start);
  if (starts.length <= most) return starts;
  return starts
    .sort((x, y) => Math.abs(x - near) - Math.abs(y - near) || x - y)
    .slice(0, most)
    .sort((x, y) => x - y);
}
