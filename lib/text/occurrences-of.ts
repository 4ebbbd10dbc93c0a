/** Where `quote` occurs in `text` (UTF-16 starts, in order, overlapping ones included); none for an empty quote. */
export function occurrencesOf(quote: string, text: string): number[] {
  const starts: number[] = [];
  if (quote === '') return starts;
  for (let start = text.indexOf(quote); start !== -1; start = text.indexOf(quote, start + 1)) starts.push(start);
  return starts;
}
