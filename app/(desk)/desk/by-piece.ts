/** Rows of one piece together, in the order of their first: a headline is read once. */
export function byPiece<Row extends { pieceId: string }>(rows: readonly Row[]): { pieceId: string; rows: [Row, ...Row[]] }[] {
  const pieces = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const known = pieces.get(row.pieceId);
    if (known) known.push(row);
    else pieces.set(row.pieceId, [row]);
  }
  return [...pieces].map(([pieceId, of]) => ({ pieceId, rows: of }));
}

/** Rows about the same act, until the same time, as one: whoever of them comes first does it. */
export function bySameAct<Row extends { title: string; since: string; due: string | null }>(
  rows: readonly Row[],
): [Row, ...Row[]][] {
  const acts = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const key = JSON.stringify([row.title, row.since, row.due]);
    const known = acts.get(key);
    if (known) known.push(row);
    else acts.set(key, [row]);
  }
  return [...acts.values()];
}
