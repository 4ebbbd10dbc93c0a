import { eq, sql } from 'drizzle-orm';
import { plainLetters } from '@/lib/text/plain-letters';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { pieces } from '../schema/folded';

const own = statement((db) =>
  db
    .select({ slug: pieces.slug })
    .from(pieces)
    .where(eq(pieces.id, sql.placeholder('id')))
    .prepare(),
);
const taken = statement((db) =>
  db
    .select({ id: pieces.id })
    .from(pieces)
    .where(eq(pieces.slug, sql.placeholder('slug')))
    .prepare(),
);

/** Long enough to be read, short enough for an address. */
const LENGTH = 80;

/** The address that a piece has or would get: its headline in plain letters, with a number where another piece has it. An address never changes. */
export function slugFor(db: Database, pieceId: string, headline: string): string {
  const given = own(db).get({ id: pieceId })?.slug;
  if (given) return given;
  const plain = plainLetters(headline, LENGTH) || 'piece';
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? plain : `${plain}-${number}`;
    if (!taken(db).get({ slug })) return slug;
  }
}
