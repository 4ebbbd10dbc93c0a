import { expect, expectTypeOf, test } from 'vitest';
import { folded } from '@/db/schema/folded';
import type { Rows, Table } from '@/lib/review/rows';

type Stored = { [T in Table]: (typeof folded)[T]['$inferSelect'] };

test('the folded tables have exactly the columns that events are projected to', () => {
  expectTypeOf<Stored>().toEqualTypeOf<Rows>();
  expectTypeOf<keyof typeof folded>().toEqualTypeOf<Table>();
  expect(Object.keys(folded)).toHaveLength(30);
});
