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
