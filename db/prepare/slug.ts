import { eq, sql } from 'drizzle-orm';
import type { Database } from '../open';
import { query } from '../query';
import { pieces } from '../schema/folded';

const own = query((db) =>
  db
    .select({ slug: pieces.slug })
    .from(pieces)
    .where(eq(pieces.id, sql.placeholder('id')))
    .prepare(),
);
const taken = query((db) =>
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
  const plain = plainLetters(headline);
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? plain : `${plain}-${number}`;
    if (!taken(db).get({ slug })) return slug;
  }
}

function plainLetters(headline: string): string {
  const words = headline
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'‘]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const short = words.length <= LENGTH ? words : words.slice(0, words.lastIndexOf('-', LENGTH) + 1 || LENGTH).replace(/-$/, '');
  return short === '' ? 'piece' : short;
}
