import { expect, test } from 'vitest';
import { byPiece } from '@/app/(desk)/desk/by-piece';

test('the rows of a piece stand together, the most urgent piece first, and none is lost', () => {
  const rows = [
    { pieceId: 'a', title: 'answer' },
    { pieceId: 'b', title: 'open' },
    { pieceId: 'a', title: 'revise' },
  ];
  expect(byPiece(rows)).toEqual([
    { pieceId: 'a', rows: [rows[0], rows[2]] },
    { pieceId: 'b', rows: [rows[1]] },
  ]);
  expect(byPiece([])).toEqual([]);
});
