import { eq, sql } from 'drizzle-orm';
import type { VersionView } from '@/lib/review/views/piece';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { versionRef } from '../load/versions';
import { contents } from '../schema/content';
import type { CounterpointRow } from './counterpoints';
import type { TextPlace } from './text-place';

const texts = statement((db) =>
  db
    .select({ ref: contents.ref, text: sql<string | null>`json_extract(${contents.body}, '$.text')` })
    .from(contents)
    .where(sql`${eq(contents.kind, 'version')} AND ${contents.ref} IN (SELECT value FROM json_each(${sql.placeholder('refs')}))`)
    .prepare(),
);

/** The words in a place of a version. Older texts are opened only where a note was made on one, or stood on one when it lost its words. */
export function quotations(
  db: Database,
  pieceId: string,
  notes: readonly Pick<CounterpointRow, 'version' | 'was'>[],
  shown: Pick<VersionView, 'number' | 'text'> | null,
) {
  const asked = new Set(notes.flatMap(({ version, was }) => (was === null ? [version] : [version, was.version])));
  const older = [...asked].filter((number) => number !== shown?.number);
  const rows =
    older.length > 0 ? texts(db).all({ refs: JSON.stringify(older.map((number) => versionRef(pieceId, number))) }) : [];
  const byRef = new Map(rows.map((row) => [row.ref, row.text ?? '']));
  return ({ version, start, end }: TextPlace): string => {
    const text = version === shown?.number ? shown.text : (byRef.get(versionRef(pieceId, version)) ?? '');
    return text.slice(start, end);
  };
}
