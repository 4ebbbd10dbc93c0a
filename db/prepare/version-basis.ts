import { textAt } from '../load/versions';
import type { Database } from '../open';
import { query } from '../query';

/** JSON as SQLite hands it out: it goes into a worker thread as it is, for the price of copying bytes. */
export interface VersionBasis {
  content: string;
  writers: string;
  savedBy: string;
  revision: number;
  /** Sentences of the current version, in text order. */
  before: string;
  notes: string;
}

const draft = query((db) =>
  db.$client.prepare<[string], Pick<VersionBasis, 'content' | 'writers' | 'savedBy' | 'revision'>>(
    'SELECT content, writers, saved_by AS savedBy, revision FROM drafts WHERE piece_id = ?',
  ),
);
const sentences = query((db) =>
  db.$client
    .prepare<[string, number], string>(
      `SELECT json_group_array(json_object('start', start, 'end', "end", 'fingerprint', fingerprint, 'occurrence', occurrence, 'block', block, 'line', line,
         'since', since, 'contextSince', context_since, 'writers', json(writers)) ORDER BY "index")
       FROM sentences WHERE piece_id = ? AND version = ?`,
    )
    .pluck(),
);
const twins = query((db) =>
  db.$client
    .prepare<[string, string], [string, number]>(
      `SELECT fingerprint, max(occurrence) FROM (
         SELECT fingerprint, occurrence FROM dispositions WHERE piece_id = ?
         UNION ALL SELECT fingerprint, occurrence FROM claim_sentences WHERE piece_id = ?)
       GROUP BY fingerprint HAVING max(occurrence) > 0 ORDER BY fingerprint`,
    )
    .raw(),
);
// From where a person put it last, or else from where it was made.
const notes = query((db) =>
  db.$client
    .prepare<[number, string], string>(
      `SELECT json_group_array(json_object('id', note.id, 'version', coalesce(placed.version, note.version),
         'start', coalesce(placed.start, note.start), 'end', coalesce(placed.end, note.end),
         'before', CASE WHEN now.state IS NULL THEN NULL ELSE json_object('state', now.state, 'start', now.start, 'end', now.end, 'since', now.since) END))
       FROM counterpoints note
       LEFT JOIN resolutions placed ON placed.counterpoint_id = note.id AND placed.version = note.placed_on
       LEFT JOIN resolutions now ON now.counterpoint_id = note.id AND now.version = ?
       WHERE note.piece_id = ? AND note.kind = 'passage' AND (note.outcome IS NULL OR note.outcome NOT IN ('withdrawn', 'cut'))`,
    )
    .pluck(),
);
const versions = query((db) =>
  db.$client
    .prepare<[string], number>(
      `SELECT DISTINCT coalesce(placed_on, version) FROM counterpoints
       WHERE piece_id = ? AND kind = 'passage' AND (outcome IS NULL OR outcome NOT IN ('withdrawn', 'cut'))`,
    )
    .pluck(),
);

/** What a new version is made from; null without a draft. */
export function versionBasis(db: Database, pieceId: string, current: number): VersionBasis | null {
  const found = draft(db).get(pieceId);
  if (!found) return null;
  return { ...found, before: versionSentences(db, pieceId, current), notes: notesToPlace(db, pieceId, current) };
}

/** JSON of a version's sentences, in text order. */
export const versionSentences = (db: Database, pieceId: string, version: number): string =>
  sentences(db).get(pieceId, version) ?? '[]';

/** The highest number among its twins that somebody judged, of each sentence that had twins. Twins cut and put back are others. */
export const judgedTwins = (db: Database, pieceId: string): [fingerprint: string, occurrence: number][] =>
  twins(db).all(pieceId, pieceId);

/** The notes on passages that a new version has to find a place for: also those whose passage was cut, since it may be back. */
export const notesToPlace = (db: Database, pieceId: string, current: number): string => notes(db).get(current, pieceId) ?? '[]';

/** The texts of the current version, and of those from which notes are followed. One that was erased is missing. */
export function oldTexts(db: Database, pieceId: string, current: number): [version: number, text: string][] {
  return [...new Set([...versions(db).all(pieceId), current])].flatMap((version): [number, string][] => {
    const text = textAt(db, pieceId, version);
    return text === null ? [] : [[version, text]];
  });
}
