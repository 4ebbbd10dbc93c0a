/** Levenshtein distance in UTF-16 code units, or `most + 1` as soon as it is sure to exceed `most`. */
export function editDistance(a: string, b: string, most = Infinity): number {
  let start = 0;
  let aEnd = a.length;
  let bEnd = b.length;
  while (start < aEnd && start < bEnd && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (aEnd > start && bEnd > start && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
    aEnd--;
    bEnd--;
  }
  const columns = bEnd - start;
  if (Math.abs(aEnd - start - columns) > most) return most + 1;
  const row = Uint32Array.from({ length: columns + 1 }, (_, j) => j);
  for (let i = start; i < aEnd; i++) {
    let diagonal = row[0] ?? 0;
    let left = i - start + 1;
    row[0] = left;
    let least = left;
    const unit = a.charCodeAt(i);
    for (let j = 1; j <= columns; j++) {
      const above = row[j] ?? 0;
      left = unit === b.charCodeAt(start + j - 1) ? diagonal : 1 + Math.min(diagonal, above, left);
      diagonal = above;
      row[j] = left;
      if (left < least) least = left;
    }
    if (least > most) return most + 1;
  }
  return row[columns] ?? 0;
}
