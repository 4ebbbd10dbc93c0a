import { and, asc, eq, sql } from 'drizzle-orm';
import type { LineFacts, SentenceFacts, VersionFacts } from '@/lib/review/facts';
import { keptRows } from '../connection/kept-rows';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { versions } from '../schema/folded';
import { type Loading, pieceOf } from './loading';

const piece = sql.placeholder('piece');
const number = sql.placeholder('number');
// Only a version of a live piece has another base than the one before it.
const base = sql<number>`coalesce(${versions.base}, ${versions.number} - 1)`;
const all = statement((db) =>
  db
    .select({
      number: versions.number,
      digest: versions.digest,
      change: versions.change,
      kinds: versions.kinds,
      beforehand: versions.beforehand,
      disclosure: versions.disclosure,
      madeBy: versions.madeBy,
      madeAt: versions.madeAt,
      length: versions.length,
      base,
    })
    .from(versions)
    .where(eq(versions.pieceId, piece))
    .orderBy(asc(versions.number))
    .prepare(),
);
type SpanRow = Omit<SentenceRow, 'candidate' | 'writers'> & { candidate: number; writers: string };
// A long text has thousands of these rows, and drizzle's mapping takes longer than SQLite.
const spans = statement((db) =>
  db.$client.prepare<[string, number], SpanRow>(
    `SELECT "index", start, "end", block, line, fingerprint, occurrence, since, coalesce(dress_since, since) AS dressSince,
       context_since AS contextSince, coalesce(own_context_since, context_since) AS ownContextSince, candidate, writers, cues
     FROM sentences WHERE piece_id = ? AND version = ? ORDER BY "index"`,
  ),
);
const spansJson = statement((db) =>
  db.$client
    .prepare<[string, number], string>(
      `SELECT json_group_array(json_object('index', "index", 'start', start, 'end', "end", 'block', block, 'fingerprint', fingerprint, 'occurrence', occurrence,
         'since', since) ORDER BY "index") FROM sentences WHERE piece_id = ? AND version = ?`,
    )
    .pluck(),
);
const lineRows = statement((db) =>
  db
    .select({ lines: versions.lines })
    .from(versions)
    .where(and(eq(versions.pieceId, piece), eq(versions.number, number)))
    .prepare(),
);
const content = statement((db) =>
  db.$client
    .prepare<[string], string | null>(
      "SELECT json_extract(body, '$.content') FROM contents WHERE kind = 'version' AND ref = ? AND body IS NOT NULL",
    )
    .pluck(),
);
// A content can hold a megabyte of JSON: only the text comes out of SQLite.
const text = statement((db) =>
  db.$client
    .prepare<[string], string | null>(
      "SELECT json_extract(body, '$.text') FROM contents WHERE kind = 'version' AND ref = ? AND body IS NOT NULL",
    )
    .pluck(),
);

/** Every version of the piece, oldest first. */
export const allVersions = once((db: Database, pieceId: string) => all(db).all({ piece: pieceId }));
export const versionAt = (db: Database, pieceId: string, at: number): VersionFacts | null =>
  allVersions(db, pieceId).find(({ number }) => number === at) ?? null;

/** A sentence with the JSON of its cues, which only its readers want. */
interface SentenceRow extends SentenceFacts {
  cues: string;
}
/** In a text of one author's own every sentence has the same writers. */
function rememberedJson(): (json: string) => string[] {
  let last = '';
  let parsed: string[] = [];
  return (json) => {
    if (json !== last) [last, parsed] = [json, JSON.parse(json) as string[]];
    return parsed;
  };
}
export const sentencesAt = keptRows(
  { name: 'sentences', from: ['sentences'], forever: true },
  (db, pieceId, at: number): SentenceRow[] => {
    const writersIn = rememberedJson();
    return at === 0
      ? []
      : spans(db)
          .all(pieceId, at)
          .map((row) => Object.freeze({ ...row, candidate: row.candidate === 1, writers: writersIn(row.writers) }));
  },
);

/** Where the sentences of a version stand, what they are known by, and since when they are there: JSON, for a thread. */
export const sentencesJson = once((db: Database, pieceId: string, at: number): string => spansJson(db).get(pieceId, at) ?? '[]');

/** None for a version that was made before lines were stored. */
export const linesAt = keptRows({ name: 'lines', from: ['versions'], forever: true }, (db, pieceId, at: number): LineFacts[] =>
  (lineRows(db).get({ piece: pieceId, number: at })?.lines ?? []).map((line, index) => ({ ...line, index })),
);

/** Where a version's content is kept: its body is `{content, text}`. */
export const versionRef = (pieceId: string, at: number) => `${pieceId}:${at}`;
/** The JSON of what a version holds; null where it was never made, or was erased. */
export const contentAt = (db: Database, pieceId: string, at: number): string | null =>
  content(db).get(versionRef(pieceId, at)) ?? null;
/** The canonical text of a version; null where it was never made, or was erased. */
export function textAt(db: Database, pieceId: string, at: number): string | null {
  const found: unknown = text(db).get(versionRef(pieceId, at));
  return typeof found === 'string' ? found : null;
}

export const version = (loading: Loading) => versionAt(loading.db, pieceOf(loading).id, pieceOf(loading).currentVersion);
export function namedVersion(loading: Loading): VersionFacts | null {
  const { version: number } = loading.input;
  return typeof number === 'number' ? versionAt(loading.db, pieceOf(loading).id, number) : null;
}
export const sentences = (loading: Loading) => sentencesAt(loading.db, pieceOf(loading).id, pieceOf(loading).currentVersion);

export const lines = (loading: Loading) => linesAt(loading.db, pieceOf(loading).id, pieceOf(loading).currentVersion);

/** The text between the anchor's offsets (UTF-16) in the current version; null outside of it. */
export function quoted(loading: Loading): string | null {
  const { id, currentVersion } = pieceOf(loading);
  const anchor: unknown = loading.input['anchor'];
  if (typeof anchor !== 'object' || anchor === null || !('start' in anchor) || !('end' in anchor)) return null;
  const { start, end } = anchor;
  if (typeof start !== 'number' || typeof end !== 'number') return null;
  const whole = textAt(loading.db, id, currentVersion);
  return whole === null || start < 0 || end > whole.length || start >= end ? null : whole.slice(start, end);
}

/** Signing "checked" counts every sentence, "filed" the paragraphs that its notes stand on; nothing else needs them. */
export const sentencesForSignOff = (loading: Loading): SentenceFacts[] =>
  loading.input['outcome'] === 'checked' || loading.input['outcome'] === 'filed' ? sentences(loading) : [];
