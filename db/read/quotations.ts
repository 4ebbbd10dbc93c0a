import { eq, sql } from 'drizzle-orm';
import type { VersionView } from '@/lib/review/views/piece';
import { versionRef } from '../load/versions';
import type { Database } from '../open';
import { query } from '../query';
import { contents } from '../schema/content';
import type { CounterpointRow } from './counterpoints';

const texts = query((db) =>
  db
    .select({ ref: contents.ref, text: sql<string | null>`json_extract(${contents.body}, '$.text')` })
    .from(contents)
    .where(sql`${eq(contents.kind, 'version')} AND ${contents.ref} IN (SELECT value FROM json_each(${sql.placeholder('refs')}))`)
    .prepare(),
);

/** The words under each anchor, on the version that it was made on. Older texts are opened only where a note was made on one. */
export function quotations(
  db: Database,
  pieceId: string,
  notes: CounterpointRow[],
  shown: Pick<VersionView, 'number' | 'text'> | null,
) {
  const older = [...new Set(notes.map((note) => note.version))].filter((number) => number !== shown?.number);
  const rows =
    older.length > 0 ? texts(db).all({ refs: JSON.stringify(older.map((number) => versionRef(pieceId, number))) }) : [];
  const byRef = new Map(rows.map((one) => [one.ref, one.text ?? '']));
  return (note: CounterpointRow): string => {
    if (note.start === null || note.end === null) return '';
    const text = note.version === shown?.number ? shown.text : (byRef.get(versionRef(pieceId, note.version)) ?? '');
    return text.slice(note.start, note.end);
  };
}
