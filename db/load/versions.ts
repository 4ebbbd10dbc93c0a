import { and, asc, eq, sql } from 'drizzle-orm';
import type { GateFacts, LineFacts, SentenceFacts, VersionFacts } from '@/lib/review/facts';
import type { Database } from '../open';
import { query } from '../query';
import { sentences as sentenceRows, versions } from '../schema/folded';
import { type Loading, pieceOf } from './loading';

const piece = sql.placeholder('piece');
const number = sql.placeholder('number');
// Only a version of a live piece has another base than the one before it.
const base = sql<number>`coalesce(${versions.base}, ${versions.number} - 1)`;
const one = query((db) =>
  db
    .select({
      number: versions.number,
      digest: versions.digest,
      madeBy: versions.madeBy,
      disclosure: versions.disclosure,
      change: versions.change,
      kinds: versions.kinds,
      beforehand: versions.beforehand,
      length: versions.length,
      base,
    })
    .from(versions)
    .where(and(eq(versions.pieceId, piece), eq(versions.number, number)))
    .prepare(),
);
const all = query((db) =>
  db
    .select({
      number: versions.number,
      change: versions.change,
      kinds: versions.kinds,
      beforehand: versions.beforehand,
      madeBy: versions.madeBy,
      madeAt: versions.madeAt,
      base,
    })
    .from(versions)
    .where(eq(versions.pieceId, piece))
    .orderBy(asc(versions.number))
    .prepare(),
);
const spans = query((db) =>
  db
    .select({
      index: sentenceRows.index,
      start: sentenceRows.start,
      end: sentenceRows.end,
      block: sentenceRows.block,
      line: sentenceRows.line,
      fingerprint: sentenceRows.fingerprint,
      occurrence: sentenceRows.occurrence,
      since: sentenceRows.since,
      dressSince: sql<number>`coalesce(${sentenceRows.dressSince}, ${sentenceRows.since})`,
      contextSince: sentenceRows.contextSince,
      ownContextSince: sql<number>`coalesce(${sentenceRows.ownContextSince}, ${sentenceRows.contextSince})`,
      candidate: sentenceRows.candidate,
      writers: sentenceRows.writers,
    })
    .from(sentenceRows)
    .where(and(eq(sentenceRows.pieceId, piece), eq(sentenceRows.version, number)))
    .orderBy(asc(sentenceRows.index))
    .prepare(),
);
const spansJson = query((db) =>
  db.$client
    .prepare<[string, number], string>(
      `SELECT json_group_array(json_object('index', "index", 'start', start, 'end', "end", 'block', block, 'fingerprint', fingerprint, 'occurrence', occurrence,
         'since', since) ORDER BY "index") FROM sentences WHERE piece_id = ? AND version = ?`,
    )
    .pluck(),
);
const lineRows = query((db) =>
  db
    .select({ lines: versions.lines })
    .from(versions)
    .where(and(eq(versions.pieceId, piece), eq(versions.number, number)))
    .prepare(),
);
const content = query((db) =>
  db.$client
    .prepare<[string], string | null>(
      "SELECT json_extract(body, '$.content') FROM contents WHERE kind = 'version' AND ref = ? AND body IS NOT NULL",
    )
    .pluck(),
);
// A content can hold a megabyte of JSON: only the text comes out of SQLite.
const text = query((db) =>
  db.$client
    .prepare<[string], string | null>(
      "SELECT json_extract(body, '$.text') FROM contents WHERE kind = 'version' AND ref = ? AND body IS NOT NULL",
    )
    .pluck(),
);

export const versionAt = (db: Database, pieceId: string, at: number): VersionFacts | null =>
  one(db).get({ piece: pieceId, number: at }) ?? null;
export const allVersions = (db: Database, pieceId: string): GateFacts['versions'] => all(db).all({ piece: pieceId });
export const sentencesAt = (db: Database, pieceId: string, at: number): SentenceFacts[] =>
  at === 0 ? [] : spans(db).all({ piece: pieceId, number: at });

/** Where the sentences of a version stand, what they are known by, and since when they are there: JSON, for a thread. */
export const sentencesJson = (db: Database, pieceId: string, at: number): string => spansJson(db).get(pieceId, at) ?? '[]';

/** None for a version that was made before lines were stored. */
export const linesAt = (db: Database, pieceId: string, at: number): LineFacts[] =>
  (lineRows(db).get({ piece: pieceId, number: at })?.lines ?? []).map((line, index) => ({ ...line, index }));

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
