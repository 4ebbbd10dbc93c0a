import { and, asc, eq, sql } from 'drizzle-orm';
import type { PerspectiveView } from '@/lib/review/views/newsroom';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { contents } from '../schema/content';
import { perspectives as table } from '../schema/folded';
import type { Reading } from './read';

const all = statement((db) =>
  db
    .select({
      slug: table.slug,
      letter: table.letter,
      hue: table.hue,
      name: sql<string | null>`json_extract(${contents.body}, '$.name')`,
      description: sql<string | null>`json_extract(${contents.body}, '$.description')`,
    })
    .from(table)
    .leftJoin(contents, and(eq(contents.kind, 'perspective'), eq(contents.ref, sql`'perspective:' || ${table.slug}`)))
    .orderBy(asc(table.slug))
    .prepare(),
);

/** Every perspective that the newsroom knows. */
export const perspectives = ({ tx }: Pick<Reading, 'tx'>): PerspectiveView[] =>
  all(tx)
    .all()
    .map((row) => ({ ...row, name: row.name ?? plain(row.slug), description: row.description ?? '' }));

export interface Perspectives {
  name: (slug: string) => string;
  hue: (slug: string) => number;
  /** A counterpoint's mark: "E3"; "E" while it is not filed and has no number. */
  code: (slug: string, number: number) => string;
  letter: (slug: string) => string;
}

/** The same, to ask by slug; one that is gone still reads as words. */
export const perspectiveBook = once((db: Database): Perspectives => {
  const bySlug = new Map(perspectives({ tx: db }).map((perspective) => [perspective.slug, perspective]));
  const letter = (slug: string) => bySlug.get(slug)?.letter ?? slug.charAt(0).toUpperCase();
  return {
    name: (slug) => bySlug.get(slug)?.name ?? plain(slug),
    hue: (slug) => bySlug.get(slug)?.hue ?? 0,
    letter,
    code: (slug, number) => `${letter(slug)}${number || ''}`,
  };
});

const plain = (slug: string) => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
